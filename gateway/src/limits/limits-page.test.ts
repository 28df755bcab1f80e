import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../project";
import { liveLimits } from "../live/live-limits";
import { type LimitName, limits } from "./limits";

/** Rows of a table: `name` | at most | why | code and status. */
const rowsOf = (text = "") =>
  text
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, name, most, why, code]) => ({ name: name?.replaceAll("`", ""), most, why: why ?? "", code: code ?? "" }));
const [ofRequests, ofStreams] = readFileSync(join(projectFolder, "docs", "limits.md"), "utf8").split("## Streams");
const rows = rowsOf(ofRequests);

function written(name: LimitName): string {
  const number = limits[name];
  if (name === "bodyBytes") return `${number / 1024} KB`;
  if (name === "responseBytes" || name === "uploadBytes") return `${number / 1024 / 1024} MB`;
  return number.toLocaleString("en-US");
}

test("the page tells every limit with its number, and none that is not there", () => {
  const expected = (Object.keys(limits) as LimitName[]).map((name) => [name, written(name)]);

  expect(rows.map(({ name, most }) => [name, most])).toEqual(expected);
});

test("each has a reason, and the code and status it is refused with", () => {
  for (const { name, why, code } of rows) {
    expect([name, why.length > 20]).toEqual([name, true]);
    expect([name, code]).toEqual([
      name,
      expect.stringMatching(/^(OPERATION_TOO_EXPENSIVE|BAD_USER_INPUT|BAD_REQUEST|RATE_LIMITED)\b.*\b(200|400|408|413|429)\b/),
    ]);
  }
});

test("the page tells every limit of streams with its number", () => {
  const expected = Object.entries(liveLimits).map(([name, number]) => [
    name,
    name === "bufferedBytes" ? `${number / 1024} KB` : number.toLocaleString("en-US"),
  ]);

  expect(rowsOf(ofStreams).map(({ name, most }) => [name, most])).toEqual(expected);
});
