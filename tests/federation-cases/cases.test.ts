import { type AskedGateway, startOurs, startStock } from "../../scripts/federation-audit/gateways";
import { type Outcome, passes } from "../../scripts/federation-audit/verdict";
import { serveSuites, type SuiteServer } from "./serve";
import type { Case } from "./suite";
import { suites } from "./suites";

let server: SuiteServer;
beforeAll(async () => {
  server = await serveSuites(suites);
});
afterAll(() => server?.stop());

/** Asks in order: a suite of mutations puts back what it changed before it ends. */
async function askAll(start: (sdl: string) => Promise<AskedGateway>, id: string, cases: readonly Case[]): Promise<Outcome[]> {
  const response = await fetch(`${server.address}/${id}/supergraph`);
  const gateway = await start(await response.text());
  try {
    const outcomes: Outcome[] = [];
    for (const one of cases) outcomes.push(await gateway.ask(one));
    return outcomes;
  } finally {
    await gateway.stop();
  }
}

describe.each(suites.map((suite) => [suite.id, suite] as const))("%s", (id, { cases }) => {
  let ours: Outcome[];
  let stock: Outcome[];
  beforeAll(async () => {
    ours = await askAll(startOurs, id, cases);
    stock = await askAll(startStock, id, cases);
  });

  test.each(cases.map((one, index) => [one.query, one, index] as const))("%s", (_, one, index) => {
    const { data, errors = false, stockFails } = one;
    const { data: given, errors: found = [] } = ours[index] as { data?: unknown; errors?: unknown[] };
    expect({ data: given ?? null, errors: found.length > 0 }).toEqual({ data, errors });
    expect({ stockPasses: passes({ data, errors }, stock[index] as Outcome) }).toEqual({ stockPasses: stockFails === undefined });
  });
});

test("there are at least 120 cases, and each suite has a name of its own", () => {
  expect(suites.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(120);
  expect(new Set(suites.map(({ id }) => id)).size).toBe(suites.length);
});
