import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Runs all test files of a workspace as one: its modules are loaded and its schema is built once, not once for every file. Each file has a
 * `describe` of its own, in which its hooks hold; each starts its own database all the same.
 */
export function together(workspace: string): void {
  const folder = join(__dirname, "../..", workspace, "src");
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
    if (file.endsWith(".test.ts"))
      describe(`${workspace}/src/${file}`, () => {
        // eslint-disable-next-line @typescript-eslint/no-require-imports -- inside the describe, where its hooks belong
        require(join(folder, file));
      });
}
