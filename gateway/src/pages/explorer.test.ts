import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "graphql";
import { projectFolder } from "../project";
import { readTabs } from "./explorer";

const folder = join(projectFolder, "operations", "explorer");

test("every operation of the folder is a tab with a Chinese title and what its query needs to run", () => {
  const tabs = readTabs(folder);

  expect(tabs).toHaveLength(readdirSync(folder).length);
  for (const { title, query, variables } of tabs) {
    expect(title).toMatch(/^\p{Script=Han}{2,12}$/u);
    const { definitions } = parse(query);
    const [operation] = definitions.filter((one) => one.kind === "OperationDefinition");
    const needed = operation?.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
    expect(Object.keys(JSON.parse(variables))).toEqual(needed);
  }
});

test("a folder that is not there gives no tabs and no error", () => {
  expect(readTabs(join(folder, "nothing"))).toEqual([]);
});
