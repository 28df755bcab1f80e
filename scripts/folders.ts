import { chownSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, statSync, writeSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The folder of the root package.json, whether this runs as dist/scripts/*.js or, under jest, as scripts/*.ts. */
export const projectFolder = findProjectFolder(__dirname);

function findProjectFolder(from: string): string {
  let folder = resolve(from);
  while (!existsSync(join(folder, "subgraphs")) || !existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no project folder above ${from}`);
    folder = parent;
  }
  return folder;
}

/** The one folder that holds what the hub keeps between starts; ignored by git. */
export const dataFolder = join(projectFolder, ".quyu");
export const secretsFile = join(dataFolder, "secrets.json");
export const lockFile = join(dataFolder, "start.json");
export const issuerKeyFile = join(dataFolder, "issuer-key.json");

/** Makes the data folder. Under root it stays enterable: PostgreSQL runs as another account and lives below it. */
export function ensureDataFolder(): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
}

/**
 * Writes a file only its owner can read, whole or not at all: a start killed half-way must not leave half a secret.
 * Root hands the file to the owner of the folder, so that the folder stays usable without root.
 */
export function writePrivateFile(file: string, text: string): void {
  const temporary = `${file}.${process.pid}`;
  const handle = openSync(temporary, "w", 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (process.getuid?.() === 0) {
    const owner = statSync(dirname(file));
    chownSync(temporary, owner.uid, owner.gid);
  }
  renameSync(temporary, file);
}
