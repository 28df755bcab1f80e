import { isRecord } from "../execution/data";
import { mostErrors } from "./missing-paths";
import type { Variables } from "./selection";
import { largestAnswer, NoAnswer, type RawAnswer } from "./transport";

/** A fetch of entities in which each is asked for once. */
export interface DistinctEntities {
  variables: Variables;
  /** The answer as if each had been asked for wherever it is met; throws NoAnswer where that is too large. */
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
  const placesOf: number[][] = [];
  const indexAt = representations.map((representation, place) => {
    const key = JSON.stringify(representation);
    const index = indexes.get(key) ?? distinct.push(representation) - 1;
    indexes.set(key, index);
    (placesOf[index] ??= []).push(place);
    return index;
  });
  if (distinct.length === representations.length) return { variables, expand: (answer) => answer };
  return { variables: { ...variables, representations: distinct }, expand };

  function expand(answer: RawAnswer): RawAnswer {
    const { data, errors, characters } = answer;
    if (!isRecord(data)) return answer;
    const rows: unknown = data["_entities"];
    // Rows that cannot be told apart are no answer, whatever their number.
    if (!Array.isArray(rows) || rows.length !== distinct.length) return { ...answer, data: { ...data, _entities: null } };
    const mostPlaces = Math.max(...placesOf.map(({ length }) => length));
    // Only what could be too large is measured row by row.
    if (characters * mostPlaces > largestAnswer && expandedCharacters(rows) > largestAnswer) throw new NoAnswer("too-large");
    return {
      data: { ...data, _entities: indexAt.map((index) => rows[index] as unknown) },
      errors: errors.slice(0, mostErrors).flatMap(everywhere),
      characters,
    };
  }

  function expandedCharacters(rows: readonly unknown[]): number {
    return rows.reduce((sum: number, row, index) => sum + JSON.stringify(row).length * (placesOf[index]?.length ?? 0), 0);
  }

  /** An error at an entity is one wherever that is met. */
  function everywhere(error: Record<string, unknown>): Record<string, unknown>[] {
    const { path } = error;
    if (!Array.isArray(path) || path[0] !== "_entities" || typeof path[1] !== "number") return [error];
    const [, at, ...below] = path as [string, number, ...unknown[]];
    const places = placesOf[at];
    // About a row that nobody asked for: about all of them, then.
    if (!places) return [{ ...error, path: ["_entities"] }];
    return places.slice(0, mostErrors).map((place) => ({ ...error, path: ["_entities", place, ...below] }));
  }
}
