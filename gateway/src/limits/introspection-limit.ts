import { setImmediate as afterThis, setTimeout as delay } from "node:timers/promises";
import { GraphQLError } from "graphql";
import type { ClientCode } from "../errors";
import { type Asked, asksForSchema, introspect, TooMuchIntrospection } from "../introspection/introspect";
import { type LimitName, limitMessage, limits } from "./limits";

/** Fields that are told at once, as an editor asks for one type: they take less than a millisecond. */
const small = 500;

/** After the schema was told, everybody else's questions go on before it is told again. */
const pauseMs = 30;

/**
 * Tells the schema within the limits, where it is asked for; `observe` hears of the limit that refuses it. Nobody else is answered while the
 * gateway tells much of it: one caller after the other is told, with a pause between.
 */
export function introspectionLimit(observe: (limit: LimitName) => void): (asked: Asked) => Promise<Record<string, unknown>> {
  let last: Promise<void> = Promise.resolve();
  let freeAt = 0;
  let waiting = 0;

  function refusal(limit: LimitName, code: ClientCode, status: number): GraphQLError {
    observe(limit);
    return new GraphQLError(limitMessage(limit), { extensions: { code, http: { status } } });
  }

  /** Null where it has more fields than `most`. */
  function told(asked: Asked, most: number): Record<string, unknown> | null {
    try {
      return introspect(asked, most);
    } catch (error) {
      if (error instanceof TooMuchIntrospection) return null;
      throw error;
    }
  }

  async function inTurn(asked: Asked): Promise<Record<string, unknown>> {
    const before = last;
    let finish = () => {};
    last = new Promise((resolve) => (finish = resolve));
    await before;
    await delay(Math.max(0, freeAt - performance.now()));
    // By then the answer has been written as well.
    void afterThis().then(() => {
      freeAt = performance.now() + pauseMs;
      finish();
    });
    const answer = told(asked, limits.introspection);
    if (!answer) throw refusal("introspection", "OPERATION_TOO_EXPENSIVE", 400);
    return answer;
  }

  return async (asked) => {
    if (!asksForSchema(asked)) return {};
    const atOnce = told(asked, small);
    if (atOnce) return atOnce;
    if (waiting >= limits.introspectionsAtOnce) throw refusal("introspectionsAtOnce", "RATE_LIMITED", 429);
    waiting += 1;
    try {
      return await inTurn(asked);
    } finally {
      waiting -= 1;
    }
  };
}
