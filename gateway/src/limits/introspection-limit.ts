import { setTimeout as delay } from "node:timers/promises";
import { GraphQLError } from "graphql";
import type { ClientCode } from "../errors";
import { type Asked, asksForSchema, introspect, TooMuchIntrospection } from "../introspection/introspect";
import { type LimitName, limitMessage, limits } from "./limits";

/** Between two that are told the schema: in this time everybody else's questions go on. */
const pauseMs = 30;

/**
 * Tells the schema within the limits, where it is asked for; `observe` hears of the limit that refuses it. Nobody else is answered while the
 * gateway does so: one caller after the other is told, each after a pause.
 */
export function introspectionLimit(observe: (limit: LimitName) => void): (asked: Asked) => Promise<Record<string, unknown>> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function refusal(limit: LimitName, code: ClientCode, status: number): GraphQLError {
    observe(limit);
    return new GraphQLError(limitMessage(limit), { extensions: { code, http: { status } } });
  }

  function tell(asked: Asked): Record<string, unknown> {
    try {
      return introspect(asked, limits.introspection);
    } catch (error) {
      throw error instanceof TooMuchIntrospection ? refusal("introspection", "OPERATION_TOO_EXPENSIVE", 400) : error;
    }
  }

  return async (asked) => {
    if (!asksForSchema(asked)) return {};
    if (waiting >= limits.introspectionsAtOnce) throw refusal("introspectionsAtOnce", "RATE_LIMITED", 429);
    waiting += 1;
    const turn = last.then(() => delay(pauseMs)).then(() => tell(asked));
    last = turn.catch(() => {});
    try {
      return await turn;
    } finally {
      waiting -= 1;
    }
  };
}
