import { Dice } from "@quyu/kernel";
import { parse, validate } from "graphql";
import { type Answer, difference } from "./compare";
import type { Federation } from "./federation";
import type { Asked } from "./gateways";
import { anOperation, type Kind, kinds } from "./operations";

export interface Tally {
  asked: number;
  /** Operations that are not valid, or over a limit: no answer is right. */
  notAsked: number;
  differences: string[];
  /** Hears of each at once, in a long run. */
  observe?: (difference: string) => void;
  kinds: Map<Kind, number>;
}

export const newTally = (): Tally => ({ asked: 0, notAsked: 0, differences: [], kinds: new Map(kinds.map((kind) => [kind, 0])) });

/** Asks a gateway generated operations, as many as are wanted, and compares each answer with the one that GraphQL gives. */
export async function compareAnswers(
  federation: Federation,
  gateway: Asked,
  seed: string,
  wanted: number,
  tally: Tally,
): Promise<void> {
  const enough = tally.asked + wanted;
  for (let round = 0; tally.asked < enough && round < wanted * 6; round += 1) {
    const operation = anOperation(federation.api, federation.facts, new Dice(`${seed} ${round}`));
    const { source, variables } = operation;
    const document = parse(source);
    if (validate(federation.api, document).length > 0) {
      tally.notAsked += 1;
      continue;
    }
    const given = await answered(gateway, source, variables);
    if (given.errors?.some(({ extensions }) => extensions?.["code"] === "OPERATION_TOO_EXPENSIVE")) {
      tally.notAsked += 1;
      continue;
    }
    tally.asked += 1;
    for (const kind of operation.kinds) tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
    const right = await federation.judge(document, variables);
    const found = difference(right, JSON.parse(JSON.stringify(given)));
    if (!found) continue;
    const text = `seed "${seed} ${round}"\n  ${source}\n  ${JSON.stringify(variables)}\n  ${found}`;
    tally.differences.push(text);
    tally.observe?.(text);
  }
}

/** An answer for which every subgraph was there: on a busy machine one may be late, which is no fault of the answer. */
async function answered(gateway: Asked, source: string, variables: Record<string, unknown>): Promise<Answer> {
  let given = await gateway.ask(source, variables);
  for (let again = 0; again < 3 && isLate(given); again += 1) given = await gateway.ask(source, variables);
  return given;
}

const isLate = ({ errors = [] }: Answer): boolean =>
  errors.some(({ extensions }) => extensions?.["code"] === "SUBGRAPH_UNAVAILABLE");
