import { Dice } from "@quyu/kernel";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serveFederation } from "./federation";
import { type Asked, startOurs, startStock } from "./gateways";
import { kinds } from "./operations";
import { compareAnswers, newTally, type Tally } from "./run";
import { aSupergraph } from "./supergraphs";

/*
 * graphql-js is the judge: the same values behind one schema and behind several subgraphs, the same operation, and the answers must be the
 * same, by data, order of keys, places and codes of errors. What is left out, and why, stands in exclusions.test.ts.
 */

const isHeavy = process.env["QUYU_TEST_HEAVY"] === "1";
/** Supergraphs, operations of each, and operations over the hub's own schema. */
const size = isHeavy ? { supergraphs: 400, each: 40, ofHub: 4_000 } : { supergraphs: 8, each: 40, ofHub: 80 };
const ours: Tally = { ...newTally(), ...(isHeavy && { observe: (text: string) => void process.stdout.write(`${text}\n`) }) };

const hubParts = ["organizations", "enterprises", "activities", "volunteers", "hub"];
const hubSchema = (): Record<string, string> =>
  Object.fromEntries(
    hubParts.map((name) => [name, readFileSync(join(__dirname, "..", "..", "schema", `${name}.graphql`), "utf8")]),
  );

async function overSupergraphs(
  start: (sdl: string) => Promise<Asked>,
  count: number,
  each: number,
  tally: Tally,
  only?: (sdls: Record<string, string>) => boolean,
): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const seed = `supergraph ${index}`;
    const sdls = aSupergraph(new Dice(seed));
    if (only && !only(sdls)) continue;
    const federation = await serveFederation(seed, sdls);
    if (!federation) throw new Error(`seed "${seed}" does not compose`);
    const gateway = await start(federation.supergraph);
    try {
      await compareAnswers(federation, gateway, seed, each, tally);
    } finally {
      await gateway.stop();
      await federation.stop();
    }
  }
}

/** A few differences, with their seeds; the rest as a number. */
const shown = ({ differences }: Tally): string[] => [
  ...differences.slice(0, 3),
  ...(differences.length > 3
    ? [
        `and ${differences.length - 3} more: ${differences
          .slice(3)
          .map((text) => text.split("\n")[0])
          .join(" ")}`,
      ]
    : []),
];

test("over generated supergraphs our gateway answers as GraphQL does", async () => {
  await overSupergraphs(startOurs, size.supergraphs, size.each, ours);

  expect(shown(ours)).toEqual([]);
}, 3_600_000);

test("over the hub's own schema our gateway answers as GraphQL does", async () => {
  const federation = await serveFederation("the hub", hubSchema());
  if (!federation) throw new Error("the hub's schema does not compose");
  const gateway = await startOurs(federation.supergraph);
  const before = ours.differences.length;
  try {
    await compareAnswers(federation, gateway, "the hub", size.ofHub, ours);
  } finally {
    await gateway.stop();
    await federation.stop();
  }

  expect(shown({ ...ours, differences: ours.differences.slice(before) })).toEqual([]);
}, 3_600_000);

test("each kind of operation was asked often enough", () => {
  const least = isHeavy ? 500 : 3;
  process.stdout.write(
    `differential: ${ours.asked} operations compared, ${ours.notAsked} not valid or over a limit, ${ours.differences.length} differences\n` +
      [...ours.kinds].map(([kind, times]) => `  ${kind}: ${times}\n`).join(""),
  );

  expect([...ours.kinds].filter(([, times]) => times < least)).toEqual([]);
  expect(ours.kinds.size).toBe(kinds.length);
});

test("the same operations find differences in Apollo's gateway as it is shipped", async () => {
  const stock = newTally();
  // Apollo's gateway alone never ends planning some operations over an interface that is an object elsewhere.
  const isPlannable = (sdls: Record<string, string>) =>
    !Object.values(sdls).some((sdl) => sdl.includes("type Being @interfaceObject"));
  await overSupergraphs(startStock, isHeavy ? 60 : 8, isHeavy ? 40 : 15, stock, isPlannable);
  process.stdout.write(`differential: Apollo's gateway differs in ${stock.differences.length} of ${stock.asked} operations\n`);

  expect(stock.differences.length).toBeGreaterThan(0);
}, 3_600_000);
