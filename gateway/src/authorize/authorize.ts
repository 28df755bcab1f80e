import type { Viewer } from "@quyu/kernel";
import { GraphQLError } from "graphql";
import type { RuleBook } from "./rule-book";

/** Answers which fields and types of the schema a caller may not read. */
export interface Refusals {
  field(type: string, field: string): boolean;
  type(name: string): boolean;
}

/** Reports a field that a rule refused, with its path in the answer. */
export class Forbidden extends GraphQLError {
  constructor(message: string, path?: readonly (string | number)[]) {
    super(message, { ...(path && { path }), extensions: { code: "FORBIDDEN" } });
  }
}

/** Evaluates the rules for a viewer. The key is equal for viewers with equal refusals, so that they can share one plan. */
export type RefusalsFor = (viewer: Viewer) => { refusals: Refusals; key: string };

/** Reads the rules for one viewer after the other. */
export function refusalsBy(rules: RuleBook): RefusalsFor {
  return (viewer) => {
    const unmet = new Set(rules.conditions.filter(({ isMet }) => !isMet(viewer)));
    const isRefused = (conditions: ReturnType<RuleBook["ofType"]>) => conditions.some((condition) => unmet.has(condition));
    return {
      key: [...unmet].map(({ text }) => text).join(" "),
      refusals: {
        field: (type, field) => isRefused(rules.ofField(type, field)),
        type: (name) => isRefused(rules.ofType(name)),
      },
    };
  };
}
