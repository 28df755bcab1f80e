import { QueryFailedError, type EntityManager, type EntityTarget, type ObjectLiteral } from "typeorm";
import { type Outcome, refuse, refuseWith } from "../outcome";
import type { Viewer } from "../viewer";
import { claimKey, keepAnswer, keyedRequest } from "./idempotency";
import { checkInput } from "./input-fields";
import { holdRegionCodes, shareRegionCodes } from "./region-codes";
import { userErrorFor, type UserError, type UserErrors } from "./user-errors";

/** What a request carries, as far as writing needs it. */
export interface WritingContext {
  db: EntityManager;
  viewer: Viewer;
  /** Forgets what the request has loaded: a second mutation of the same request must not see what the first one changed. */
  renew(): void;
}

export interface MutationSpec<Thing extends string, Row extends ObjectLiteral, Code extends string> {
  /** The payload's field. */
  thing: Thing;
  /** What its rows are, so that the first answer to a key can be kept. */
  entity: EntityTarget<Row>;
  errors: UserErrors<Code>;
  /** Whether it gives regions new codes: then nobody else writes meanwhile. */
  changesRegionCodes?: boolean;
}

type Payload<Thing extends string, Value> = Record<Thing, Value | null> & { userErrors: UserError[] };

/**
 * Runs one mutation: checks its input, then `work` in one transaction with everything it writes, its idempotency key included; a refusal
 * leaves nothing behind. A deadlock, a serialization failure or a duplicate that tells the caller nothing is tried again. Gives the payload: the thing as it was stored, or the entries
 * of `userErrors`. What `work` throws (FORBIDDEN, BAD_USER_INPUT) is thrown on. `work` may use only the transaction it is given.
 */
export async function mutate<Thing extends string, Row extends ObjectLiteral, Code extends string, Value extends Row | Row[]>(
  ctx: WritingContext,
  name: string,
  input: object & { idempotencyKey?: string | null },
  { thing, entity, errors, changesRegionCodes = false }: MutationSpec<Thing, Row, Code>,
  work: (tx: EntityManager) => Promise<Outcome<Value, Code>>,
): Promise<Payload<Thing, Value>> {
  ctx.renew();
  const payload = (value: Value | null, userErrors: UserError[]) => ({ [thing]: value, userErrors }) as Payload<Thing, Value>;
  const problems = [...checkInput(input), ...problemsOfKey(ctx.viewer, input.idempotencyKey)];
  if (problems.length > 0)
    return payload(
      null,
      problems.map((problem) => ({ code: "INVALID_INPUT", ...problem })),
    );

  const attempt = async (tx: EntityManager): Promise<Outcome<Value, Code>> => {
    const outcome = await work(tx);
    if (!outcome.ok) throw new RolledBack(outcome);
    return outcome;
  };
  const key = input.idempotencyKey ? keyedRequest(ctx.viewer, name, input, input.idempotencyKey) : null;
  const outcome = await again(() =>
    ctx.db
      .transaction(async (tx): Promise<Outcome<Value, Code>> => {
        await (changesRegionCodes ? holdRegionCodes(tx) : shareRegionCodes(tx));
        if (!key) return attempt(tx);
        const first = await claimKey(tx, key, entity);
        if (first) return first as Outcome<Value, Code>;
        // In a savepoint, so that a refusal takes back what was written and its answer is kept all the same.
        const answer = await tx.transaction(attempt).catch((error: unknown) => refusalOf(error, errors));
        await keepAnswer(tx, key, entity, answer as Outcome<Row | Row[], string>);
        return answer;
      })
      .catch((error: unknown) => refusalOf(error, errors)),
  );
  return outcome.ok ? payload(outcome.value, []) : payload(null, [userErrorFor(errors, outcome)]);
}

/** Carries a refusal out of a transaction that is to be rolled back. */
class RolledBack<Code extends string> extends Error {
  constructor(readonly outcome: Extract<Outcome<never, Code>, { ok: false }>) {
    super(outcome.code);
  }
}

/** What a failure means to the caller; anything but a refusal or a constraint with a meaning is thrown on. */
function refusalOf<Code extends string>(
  error: unknown,
  { constraints }: UserErrors<Code>,
): Extract<Outcome<never, Code>, { ok: false }> {
  if (error instanceof RolledBack) return error.outcome as Extract<Outcome<never, Code>, { ok: false }>;
  if (error instanceof QueryFailedError) {
    const { constraint } = error.driverError as { constraint?: string };
    const code = constraint === undefined ? undefined : constraints[constraint];
    if (code !== undefined) return refuse(code);
  }
  throw error;
}

/**
 * Deadlock, serialization failure: the database took one of two back, and it can be tried again. So can a row that somebody else entered a
 * moment ago, where the constraint has no meaning of its own to a caller: looked for again, it is there.
 */
const passing = new Set(["40P01", "40001", "23505"]);
const mostAttempts = 5;

async function again<Value>(run: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
      if (code === undefined || !passing.has(code) || attempt === mostAttempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * (10 + Math.random() * 40)));
    }
  }
}

const keyPattern = /^[\x21-\x7e]{1,100}$/;

function problemsOfKey({ role }: Viewer, key: string | null | undefined): { field: string[]; message: string }[] {
  const field = ["idempotencyKey"];
  if (key === null || key === undefined)
    return role === "partner" ? [{ field, message: "合作系统请带上 idempotencyKey，重发时不会重复办理" }] : [];
  return keyPattern.test(key) ? [] : [{ field, message: "idempotencyKey 应是1到100个英文字母、数字或符号" }];
}

/** A refusal for a field whose value is right in form but cannot be. */
export const invalid = (message: string, ...field: string[]) => refuseWith("INVALID_INPUT", message, ...field);
