import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** A process as it can be written down and recognized later, when its number may belong to somebody else. */
export interface ProcessIdentity {
  pid: number;
  /** When it began, in whatever form the system tells; equal only for the same process. */
  began: string;
}

/** Fields of /proc/<pid>/stat after the command name, which may itself hold spaces and brackets. */
function linuxStat(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

const ps = (pid: number, column: string) =>
  spawnSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).stdout?.trim();

/** Whether the process exists and is more than a zombie nobody has collected. */
export function isAlive(pid: number): boolean {
  if (process.platform === "linux") {
    const state = linuxStat(pid)?.[0];
    return state !== undefined && state !== "Z" && state !== "X";
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The identity of a live process, or null where there is none under this number. */
export function identify(pid: number): ProcessIdentity | null {
  if (!isAlive(pid)) return null;
  if (process.platform === "linux") {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return { pid, began: `${boot}:${linuxStat(pid)?.[19] ?? ""}` };
  }
  // Windows has no ps; there a live number must do.
  return { pid, began: process.platform === "win32" ? "" : (ps(pid, "lstart") ?? "") };
}

/** Whether the process written down is still the one that runs under its number. */
export const isSameProcess = (known: ProcessIdentity) => identify(known.pid)?.began === known.began;

export function parentOf(pid: number): number | null {
  const parent = process.platform === "linux" ? linuxStat(pid)?.[1] : ps(pid, "ppid");
  return parent ? Number(parent) : null;
}

/** The command line of a process as one text, or null where it cannot be read. */
export function commandOf(pid: number): string | null {
  if (process.platform !== "linux") return ps(pid, "command") ?? null;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return null;
  }
}

/** The live processes whose command line holds this word. */
export function processesNamed(word: string): number[] {
  if (process.platform === "linux") {
    const pids = readdirSync("/proc")
      .filter((entry) => /^\d+$/.test(entry))
      .map(Number);
    return pids.filter((pid) => commandOf(pid)?.includes(word) && isAlive(pid));
  }
  const lines = spawnSync("ps", ["-axo", "pid=,command="], { encoding: "utf8" }).stdout?.split("\n") ?? [];
  return lines.filter((line) => line.includes(word)).map((line) => Number.parseInt(line, 10));
}

/** Waits until the process is gone; false when it still lives after `milliseconds`. */
export async function waitForExit(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await delay(40);
  }
  return true;
}

/** Sends the signals one after the other, each with its time to take effect, until the process is gone. */
export async function endProcess(pid: number, steps: readonly (readonly [NodeJS.Signals, number])[]): Promise<boolean> {
  for (const [signal, milliseconds] of steps) {
    sendSignal(pid, signal);
    if (await waitForExit(pid, milliseconds)) return true;
  }
  return !isAlive(pid);
}

/** A signal to a process that may be gone already. Throws only where the system forbids it. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/**
 * The processes above this one whose end means that nobody waits for it any more: the parent, and where that is only
 * the shell npm runs its script in, npm itself.
 */
export function watchedAncestors(): () => boolean {
  const parent = process.ppid;
  const shell = /^(sh|dash|bash|ash|zsh)$/.test(basename(commandOf(parent)?.split(" ")[0] ?? ""));
  const grandparent = shell ? parentOf(parent) : null;
  return () => process.ppid === parent && (grandparent === null || parentOf(parent) === grandparent);
}
