import { type AuditCase, fetchCases, fetchIds, fetchSupergraph, readAddress } from "./audit-server";
import { type AskedGateway, startOurs, startStock } from "./gateways";
import { type Outcome, passes } from "./verdict";

/** How a whole audit went. */
export interface AuditResult {
  total: number;
  ours: number;
  stock: number;
  /** Cases that stock passes and ours does not. */
  worse: number;
}

/** What one gateway gave for each case of a suite. */
interface Run {
  cases: AuditCase[];
  outcomes: Outcome[];
  passed: boolean[];
}

const columns = { suite: 44, gateway: 9 };
const shownCharacters = 300;

/**
 * Asks our gateway and Apollo's every operation of a running audit server and prints both columns, each miss, and the totals.
 * @param given the address of the server
 * @throws AuditProblem where that is no address, or what answers there is no audit server
 */
export async function audit(given: string | undefined, print: (line: string) => void): Promise<AuditResult> {
  const address = readAddress(given);
  const result: AuditResult = { total: 0, ours: 0, stock: 0, worse: 0 };
  const ids = await fetchIds(address);
  print(row("suite", "ours", "stock"));
  for (const id of ids) {
    const supergraph = await fetchSupergraph(address, id);
    // One after the other: what a mutation of the first has changed, its suite puts back before it ends.
    const ours = await run(() => startOurs(supergraph), await fetchCases(address, id));
    const stock = await run(() => startStock(supergraph), await fetchCases(address, id));
    print(row(id, score(ours), score(stock)));
    ours.cases.forEach((_, index) => {
      miss("ours", index, ours).forEach(print);
      miss("stock", index, stock).forEach(print);
    });
    result.total += ours.cases.length;
    result.ours += count(ours.passed);
    result.stock += count(stock.passed);
    result.worse += ours.passed.filter((isPassed, index) => !isPassed && stock.passed[index]).length;
  }
  print(`ours ${result.ours} of ${result.total}, stock ${result.stock} of ${result.total}`);
  if (result.worse > 0) print(`${result.worse} of those that stock passes are missed by ours`);
  return result;
}

async function run(start: () => Promise<AskedGateway>, cases: AuditCase[]): Promise<Run> {
  let gateway: AskedGateway;
  try {
    gateway = await start();
  } catch (error) {
    const failure = `did not start: ${(error as Error).message}`;
    return { cases, outcomes: cases.map(() => ({ failure })), passed: cases.map(() => false) };
  }
  try {
    const outcomes: Outcome[] = [];
    for (const one of cases) outcomes.push(await gateway.ask(one));
    return { cases, outcomes, passed: cases.map(({ expected }, index) => passes(expected, outcomes[index] as Outcome)) };
  } finally {
    await gateway.stop();
  }
}

const count = (passed: readonly boolean[]): number => passed.filter(Boolean).length;

const score = ({ passed }: Run): string => `${count(passed)}/${passed.length}`;

const row = (suite: string, ours: string, stock: string): string =>
  `${suite.padEnd(columns.suite)}${ours.padStart(columns.gateway)}${stock.padStart(columns.gateway)}`;

function miss(who: string, index: number, { cases, outcomes, passed }: Run): string[] {
  if (passed[index]) return [];
  const { query, variables, expected } = cases[index] as AuditCase;
  const outcome = outcomes[index] as Outcome;
  const asked = variables ? `${query} with ${JSON.stringify(variables)}` : query;
  const got = "failure" in outcome ? outcome.failure : JSON.stringify({ data: outcome.data, errors: outcome.errors });
  return [
    `  ${who} misses ${index}: ${short(asked)}`,
    `    expected ${short(JSON.stringify(expected))}`,
    `    got      ${short(got)}`,
  ];
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > shownCharacters ? `${line.slice(0, shownCharacters)} …` : line;
}
