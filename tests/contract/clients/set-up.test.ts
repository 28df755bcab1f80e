import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

test("docs/clients.md shows how the clients under test are set up, to the letter", () => {
  const folder = "tests/clients/set-up";
  const files = readdirSync(join(root, folder)).map((file) => [file, read(join(folder, file)).trimEnd()]);
  const shown = [...read("docs/clients.md").matchAll(/^```(?:ts|json)\n(.*?)\n```$/gms)].map(([, text]) => text);

  expect(files.filter(([, text]) => !shown.includes(text)).map(([file]) => file)).toEqual([]);
  expect(shown).toHaveLength(files.length);
});

test("docs/clients.md names the versions under test", () => {
  const { devDependencies } = JSON.parse(read("package.json")) as { devDependencies: Record<string, string> };
  const named = read("docs/clients.md");
  const clients = ["@apollo/client", "@urql/core", "@urql/exchange-graphcache", "@urql/exchange-persisted", "graphql-request"];
  for (const name of clients) expect(named).toContain(`${name} ${devDependencies[name]}`);
  expect(devDependencies["relay-compiler"]).toBe(devDependencies["relay-runtime"]);
  expect(named).toContain(`relay-compiler and relay-runtime ${devDependencies["relay-runtime"]}`);
});
