import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

/*
 * Two copies of one of these do not know each other's classes: graphql refuses schemas of "another module or realm", and composition and
 * planning see no types where there are some. An update of a dependency can bring a second copy without a word.
 */
const single = ["graphql", "@apollo/federation-internals"];

interface Manifest {
  version?: string;
  workspaces?: string[];
}
const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** The packages of a project's node_modules and of its workspaces', those inside packages too; links to workspaces are not followed. */
function* packagesUnder(folder: string): Generator<string> {
  const modules = join(folder, "node_modules");
  if (!existsSync(modules)) return;
  for (const entry of readdirSync(modules, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const names = entry.name.startsWith("@")
      ? readdirSync(join(modules, entry.name), { withFileTypes: true }).flatMap((inner) =>
          inner.isDirectory() ? [`${entry.name}/${inner.name}`] : [],
        )
      : [entry.name];
    for (const name of names) {
      yield join(modules, name);
      yield* packagesUnder(join(modules, name));
    }
  }
}

/** Where a project has a package, with the version of each copy. */
function copiesOf(name: string, project: string): string[] {
  const workspaces = (manifestOf(project).workspaces ?? []).flatMap((pattern) => {
    if (!pattern.endsWith("/*")) return [join(project, pattern)];
    const parent = join(project, pattern.slice(0, -2));
    return readdirSync(parent).map((child) => join(parent, child));
  });
  return [project, ...workspaces]
    .flatMap((folder) => [...packagesUnder(folder)])
    .filter((folder) => folder.endsWith(`/node_modules/${name}`) && existsSync(join(folder, "package.json")))
    .map((folder) => `${relative(project, folder)} ${manifestOf(folder).version}`);
}

/** The same, as the lock file would have it installed. */
function lockedCopiesOf(name: string, project: string): string[] {
  const { packages } = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8")) as {
    packages: Record<string, Manifest>;
  };
  return Object.entries(packages).flatMap(([folder, { version }]) =>
    folder.endsWith(`node_modules/${name}`) ? [`${folder} ${version}`] : [],
  );
}

const root = join(__dirname, "../../..");

test.each(single)("there is one copy of %s, installed and in the lock file", (name) => {
  const copies = copiesOf(name, root);

  expect(copies).toEqual([expect.stringMatching(new RegExp(`^node_modules/${name} \\d`))]);
  expect(lockedCopiesOf(name, root)).toEqual(copies);
});

test.each(single)("a second copy of %s is found, in a package or in a workspace", (name) => {
  const project = mkdtempSync(join(tmpdir(), "quyu-copies-"));
  const install = (folder: string, version: string) => {
    mkdirSync(join(project, folder), { recursive: true });
    writeFileSync(join(project, folder, "package.json"), JSON.stringify({ version, workspaces: ["parts/*"] }));
  };
  try {
    install("", "0.0.0");
    install(`node_modules/${name}`, "1.0.0");
    install("parts/one", "0.0.0");
    expect(copiesOf(name, project)).toHaveLength(1);

    install(`node_modules/@some/client/node_modules/${name}`, "2.0.0");
    install(`parts/one/node_modules/${name}`, "3.0.0");
    const copies = [
      `node_modules/${name} 1.0.0`,
      `node_modules/@some/client/node_modules/${name} 2.0.0`,
      `parts/one/node_modules/${name} 3.0.0`,
    ];
    expect(copiesOf(name, project).sort()).toEqual([...copies].sort());

    const packages = Object.fromEntries(copies.map((copy) => copy.split(" ")).map(([folder, version]) => [folder, { version }]));
    writeFileSync(join(project, "package-lock.json"), JSON.stringify({ packages: { "": {}, ...packages } }));
    expect(lockedCopiesOf(name, project)).toEqual(copies);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
});
