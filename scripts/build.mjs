// Compiles every workspace and the scripts to CommonJS beside their sources (dist/). `npm ci` runs it, so `npm start` never compiles.
import { transformFile } from "@swc/core";
import { existsSync } from "node:fs";
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Where sources stand, and the folder whose `dist/` mirrors them. */
const projects = [
  { base: "kernel", sources: ["src"] },
  { base: "gateway", sources: ["src", "migrations"] },
  { base: "partner-client", sources: ["src"] },
  ...["organizations", "enterprises", "activities", "volunteers"].map((name) => ({
    base: `subgraphs/${name}`,
    sources: ["src", "migrations"],
  })),
  { base: ".", sources: ["scripts", "bench"] },
];

async function sourcesIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts") && !file.endsWith(".test.ts"))
    .map((file) => join(folder, file));
}

async function compile(base, source) {
  const target = join(base, "dist", relative(base, source)).replace(/\.ts$/, ".js");
  const [from, to] = await Promise.all([stat(source), stat(target).catch(() => null)]);
  if (to && to.mtimeMs >= from.mtimeMs) return { target, compiled: false };
  const { code, map } = await transformFile(source, { configFile: join(root, ".swcrc"), swcrc: false, sourceMaps: true });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.map`, map);
  await writeFile(target, `${code}\n//# sourceMappingURL=${target.split("/").pop()}.map\n`);
  return { target, compiled: true };
}

/** A source that was renamed or deleted must not live on in dist. */
async function prune(base, targets) {
  const kept = new Set(targets);
  const dist = join(base, "dist");
  if (!existsSync(dist)) return;
  for (const file of await readdir(dist, { recursive: true })) {
    const path = join(dist, file);
    if (path.endsWith(".js") && !kept.has(path)) await Promise.all([rm(path), rm(`${path}.map`, { force: true })]);
  }
}

let compiled = 0;
for (const { base, sources } of projects) {
  const folder = join(root, base);
  const files = (await Promise.all(sources.map((source) => sourcesIn(join(folder, source))))).flat();
  const results = await Promise.all(files.map((file) => compile(folder, file)));
  compiled += results.filter((result) => result.compiled).length;
  await prune(
    folder,
    results.map((result) => result.target),
  );
}
if (compiled > 0) console.log(`compiled ${compiled} files`);
