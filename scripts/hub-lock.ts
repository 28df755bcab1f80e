import { linkSync, readFileSync, renameSync, rmSync } from "node:fs";
import { ensureDataFolder, lockFile, projectFolder, writePrivateFile } from "./folders";
import { endProcess, identify, isSameProcess, type ProcessIdentity, waitForExit } from "./processes";
import type { PortName, ServiceName } from "./services";

/** What is written down about the process that works on the data folder, for others and for the start after a crash. */
export interface HubLock {
  project: string;
  /** The npm script that holds the folder: `start`, or one that starts the databases for its own duration. */
  purpose: string;
  owner: ProcessIdentity;
  host?: string;
  ports?: Partial<Record<PortName, number>>;
  postgresPort?: number | null;
  services?: Partial<Record<ServiceName, ProcessIdentity>>;
  /** True once every service answers. */
  isReady?: boolean;
}

export interface HeldLock {
  /** What the previous holder left behind, where it did not end by itself. */
  previous: HubLock | null;
  update(changes: Partial<HubLock>): void;
  release(): void;
}

/** Who holds the data folder now, or null. */
export function currentHolder(): HubLock | null {
  const lock = readLock(lockFile);
  return lock && lock.project === projectFolder && isSameProcess(lock.owner) ? lock : null;
}

/** Takes the data folder for this process. Gives the holder instead where there is a live one. */
export function takeLock(purpose: string): HeldLock | { heldBy: HubLock } {
  ensureDataFolder();
  const owner = identify(process.pid);
  if (!owner) throw new Error("this process cannot see itself");
  let lock: HubLock = { project: projectFolder, purpose, owner };
  const mine = `${lockFile}.mine-${process.pid}`;
  writePrivateFile(mine, JSON.stringify(lock));
  let previous: HubLock | null = null;
  try {
    for (;;) {
      try {
        // A link either appears whole or fails: two starts at the same moment cannot both win.
        linkSync(mine, lockFile);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const holder = currentHolder();
      if (holder) return { heldBy: holder };
      previous = setAside() ?? previous;
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return {
    previous,
    update(changes) {
      lock = { ...lock, ...changes };
      writePrivateFile(lockFile, JSON.stringify(lock));
    },
    release: () => rmSync(lockFile, { force: true }),
  };
}

/** Moves a dead holder's lock away; if a live one slipped in between, puts it back. */
function setAside(): HubLock | null {
  const aside = `${lockFile}.aside-${process.pid}`;
  try {
    renameSync(lockFile, aside);
  } catch {
    return null;
  }
  const lock = readLock(aside);
  if (lock && lock.project === projectFolder && isSameProcess(lock.owner)) renameSync(aside, lockFile);
  else rmSync(aside);
  return lock;
}

function readLock(file: string): HubLock | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as HubLock;
  } catch {
    return null;
  }
}

/** Services of a killed start end by themselves when they miss it; ends those that hang, as they do without a database. */
export async function endOldServices(previous: HubLock | null): Promise<number> {
  const left = Object.values(previous?.services ?? {}).filter((service) => isSameProcess(service));
  await Promise.all(
    left.map(async ({ pid }) => {
      if (!(await waitForExit(pid, 2_000))) await endProcess(pid, [["SIGKILL", 2_000]]);
    }),
  );
  return left.length;
}
