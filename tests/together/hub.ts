import { join } from "node:path";
import { expectSummariesAsAsked } from "../loop/hub";
import { shareStack, unshareStack, type Stack } from "../stack";
import hubs from "./hubs.json";

/**
 * Runs the files of a list of hubs.json one after the other on one running hub with the demo, in the order of the list: a start costs six
 * seconds of a processor. A file that counts the demo stands before those that write; one that takes a guard away puts it back.
 */
export function onOneHub(list: keyof typeof hubs): void {
  let stack: Stack;
  beforeAll(async () => {
    stack = await shareStack();
  }, 120_000);
  afterAll(unshareStack, 30_000);

  for (const file of hubs[list])
    describe(file, () => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- inside the describe, where its hooks belong
      require(join(__dirname, "../..", file));
    });

  test("the summaries say what the rows say after all of them", () => expectSummariesAsAsked(stack));
}
