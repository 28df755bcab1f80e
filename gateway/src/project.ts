import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The folder that holds schema/ and operations/, whether this runs as dist/src/*.js or, under jest, as src/*.ts. */
export const projectFolder = findUpwards(__dirname);

function findUpwards(from: string): string {
  let folder = resolve(from);
  while (!existsSync(join(folder, "schema")) || !existsSync(join(folder, "operations"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no folder with schema/ and operations/ above ${from}`);
    folder = parent;
  }
  return folder;
}
