import { isRecord } from "./answer-shape";
import type { Variables } from "./selection";
import type { RawAnswer } from "./transport";

/** A fetch of entities in which each is asked for once. */
export interface DistinctEntities {
  variables: Variables;
  /** The answer as if each had been asked for wherever it is met. */
  expand(answer: RawAnswer): RawAnswer;
}

/**
 * Apollo Gateway asks for an entity once for each place where it is met: the community of a hundred enterprises a hundred times. Whoever
 * answers need not do so more than once.
 */
export function distinctEntities(variables: Variables): DistinctEntities {
  const representations = variables["representations"] as readonly unknown[];
  const indexes = new Map<string, number>();
  const distinct: unknown[] = [];
  const indexAt = representations.map((representation) => {
    const key = JSON.stringify(representation);
    const index = indexes.get(key) ?? distinct.push(representation) - 1;
    indexes.set(key, index);
    return index;
  });
  if (distinct.length === representations.length) return { variables, expand: (answer) => answer };
  return { variables: { ...variables, representations: distinct }, expand };

  function expand({ data, errors }: RawAnswer): RawAnswer {
    if (!isRecord(data)) return { data, errors };
    const rows: unknown = data["_entities"];
    // Rows that cannot be told apart are no answer, whatever their number.
    const isAnswer = Array.isArray(rows) && rows.length === distinct.length;
    return {
      data: { ...data, _entities: isAnswer ? indexAt.map((index) => rows[index] as unknown) : null },
      errors: errors.flatMap(everywhere),
    };
  }

  /** An error at an entity is one wherever that is met. */
  function everywhere(error: Record<string, unknown>): Record<string, unknown>[] {
    const { path } = error;
    if (!Array.isArray(path) || path[0] !== "_entities" || typeof path[1] !== "number") return [error];
    const [, at, ...below] = path as [string, number, ...unknown[]];
    return indexAt.flatMap((index, place) => (index === at ? [{ ...error, path: ["_entities", place, ...below] }] : []));
  }
}
