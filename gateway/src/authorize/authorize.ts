import type { Viewer } from "@quyu/kernel";
import { GraphQLError } from "graphql";
import type { RuleBook } from "./rule-book";

/** Whether something in the schema is refused to a caller. */
export interface Refusals {
  field(type: string, field: string): boolean;
  type(name: string): boolean;
}

/** What a rule refused, at its place in the answer. */
export class Forbidden extends GraphQLError {
  constructor(message: string, path?: readonly (string | number)[]) {
    super(message, { ...(path && { path }), extensions: { code: "FORBIDDEN" } });
  }
}

/** What is refused to a viewer by the rules of a supergraph, and a key that is the same for all viewers to whom the same is refused. */
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
