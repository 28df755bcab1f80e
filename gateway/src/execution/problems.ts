import { type GraphQLError, Kind, type SelectionNode, type SelectionSetNode } from "graphql";
import type { Path } from "./data";

/** What went wrong at a place of an answer, and below it. */
export interface Problems {
  readonly here: readonly GraphQLError[];
  readonly below: ReadonlyMap<string | number, Problems>;
}

interface Growing extends Problems {
  here: GraphQLError[];
  below: Map<string | number, Growing>;
}

/** The errors of an answer, found by their places. */
export interface ProblemTree extends Problems {
  add(error: GraphQLError): void;
  /** What is known of a place; undefined where nothing went wrong there or below. */
  at(path: Path): Problems | undefined;
}

const growing = (): Growing => ({ here: [], below: new Map() });

/** A tree without errors. */
export function problemTree(): ProblemTree {
  const root = growing();
  return {
    ...root,
    add(error) {
      let place = root;
      for (const step of error.path ?? []) {
        const next = place.below.get(step) ?? growing();
        place.below.set(step, next);
        place = next;
      }
      place.here.push(error);
    },
    at(path) {
      let place: Growing | undefined = root;
      for (const step of path) place = place?.below.get(step);
      return place;
    },
  };
}

/** The first error at a place or below it. */
export function firstOf(problems: Problems | undefined): GraphQLError | undefined {
  if (!problems) return undefined;
  const [here] = problems.here;
  if (here) return here;
  for (const inner of problems.below.values()) {
    const found = firstOf(inner);
    if (found) return found;
  }
  return undefined;
}

/** The first error at a place that is within a selection of its fields; the items of lists are looked at one by one. */
export function firstWithin(problems: Problems | undefined, set: SelectionSetNode): GraphQLError | undefined {
  if (!problems) return undefined;
  for (const [step, inner] of problems.below) {
    const found =
      typeof step === "number" ? firstAt(inner, set) : set.selections.map((one) => within(step, inner, one)).find(Boolean);
    if (found) return found;
  }
  return undefined;

  function within(step: string, inner: Problems, selection: SelectionNode): GraphQLError | undefined {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return selection.selectionSet.selections.map((one) => within(step, inner, one)).find(Boolean);
    if (selection.kind !== Kind.FIELD || selection.name.value !== step) return undefined;
    return selection.selectionSet ? firstAt(inner, selection.selectionSet) : firstOf(inner);
  }
}

const firstAt = (problems: Problems, set: SelectionSetNode): GraphQLError | undefined =>
  problems.here[0] ?? firstWithin(problems, set);

/** Every error at a place and below it, with the steps to it. */
export function* allOf(problems: Problems, path: Path = []): Generator<{ path: Path; error: GraphQLError }> {
  for (const error of problems.here) yield { path, error };
  for (const [step, inner] of problems.below) yield* allOf(inner, [...path, step]);
}
