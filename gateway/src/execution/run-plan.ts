import type { FetchNode, FlattenNode, PlanNode, QueryPlan } from "@apollo/query-planner";
import { GraphQLError } from "graphql";
import { sentence } from "../errors";
import type { Supergraph } from "../supergraph";
import { type Data, isRecord, merge, own, type Path } from "./data";
import { entityFields, type EntityField } from "./entity-fields";
import { firstOf, firstWithin, type ProblemTree, problemTree } from "./problems";
import { hasAll, mergeRepresentation, picked, representationOf, rewrite } from "./rewrites";

/** One request to a subgraph, as the plan has it. */
export interface FetchRequest {
  query: string;
  variables: Data;
}

/** Holds the response of a subgraph to one fetch. */
export interface FetchAnswer {
  data?: Data | null;
  errors?: readonly GraphQLError[];
}

/** Asks a subgraph by its name. Never throws: what goes wrong is an error of the answer. */
export type Fetch = (subgraph: string, request: FetchRequest) => Promise<FetchAnswer>;

export interface PlanRun {
  plan: QueryPlan;
  supergraph: Pick<Supergraph, "schema" | "joining">;
  /** As the client sent them. */
  variables: Data;
  fetch: Fetch;
}

/** Holds the merged data and the errors of all fetches, both under the keys of the plan. */
export interface Ran {
  data: Data;
  problems: ProblemTree;
  /** Objects that a subgraph does not know: their fields are null, and no error says so. */
  unknown: WeakSet<Data>;
}

/** An object of the answer, and where it stands there. */
interface Place {
  object: Data;
  path: Path;
}

/** An object that a subgraph is asked about. */
interface Question extends Place {
  representation: Data;
  /** Keys under which it is asked for something all the same that depends on what went wrong. */
  failed: ReadonlySet<string>;
}

/** A field that a fetch asked for before its requirements were known. */
interface Late {
  node: FetchNode;
  place: Place;
  field: EntityField;
  representation: Data;
}

type Requires = NonNullable<FetchNode["requires"]>;

/** Carries out a plan. The answer holds more than was asked for: keys and required fields of entities as well. */
export async function runPlan({ plan, supergraph, variables, fetch }: PlanRun): Promise<Ran> {
  const { schema } = supergraph;
  const data: Data = {};
  const problems = problemTree();
  const unknown = new WeakSet<Data>();
  /** What a fetch asked for before its requirements were known: a plan may have one step too early. */
  let late: Late[] = [];
  const node = plan.node;
  if (node?.kind === "Subscription") throw new Error("a plan for a subscription cannot be carried out");
  if (node) await run(node, [{ object: data, path: [] }]);
  for (const { node, place, field } of late) fail(node, place, field.key, true);
  return { data, problems, unknown };

  async function run(node: PlanNode, places: readonly Place[]): Promise<void> {
    switch (node.kind) {
      case "Sequence":
        for (const step of node.nodes) {
          await run(step, places);
          await fetchLate();
        }
        return;
      case "Parallel":
        await Promise.all(node.nodes.map((step) => run(step, places)));
        return;
      case "Flatten": {
        const below = places.flatMap((place) => flatten(place.object, place.path, node.path));
        return run(node.node, below);
      }
      case "Fetch":
        if (places.length === 0) return;
        return node.requires ? fetchEntities(node, node.requires, places) : fetchRoot(node, places);
      default:
        // Directives are carried out before planning, and nothing is deferred.
        throw new Error(`a plan has a step that is never asked for: ${node.kind}`);
    }
  }

  /** The variables of the client that a fetch uses. */
  function usedBy({ variableUsages = [] }: FetchNode): Data {
    return Object.fromEntries(
      variableUsages.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]),
    );
  }

  function report({ serviceName }: FetchNode, path: Path, { message, extensions }: GraphQLError): void {
    problems.add(new GraphQLError(message, { path, extensions: { ...extensions, serviceName } }));
  }

  async function fetchRoot(node: FetchNode, places: readonly Place[]): Promise<void> {
    const { data: given, errors = [] } = await fetch(node.serviceName, { query: node.operation, variables: usedBy(node) });
    if (isRecord(given)) {
      rewrite(schema, node.outputRewrites, given);
      for (const { object } of places) merge(schema, object, given);
    }
    for (const error of errors) for (const { path } of places) report(node, [...path, ...(error.path ?? [])], error);
  }

  async function fetchEntities(node: FetchNode, requires: Requires, places: readonly Place[]): Promise<void> {
    const asked = places.flatMap((place) => question(node, requires, place) ?? []);
    if (asked.length === 0) return;
    const representations = asked.map(({ representation }) => representation);
    const request = { query: node.operation, variables: { ...usedBy(node), representations } };
    const { data: given, errors = [] } = await fetch(node.serviceName, request);
    const rows: unknown = given?.["_entities"];
    if (Array.isArray(rows))
      asked.forEach(({ object, failed }, index) => {
        const row: unknown = rows[index];
        if (!isRecord(row)) return void unknown.add(object);
        for (const key of failed) delete row[key];
        row["__typename"] ??= object["__typename"];
        rewrite(schema, node.outputRewrites, row);
        merge(schema, object, row);
      });
    for (const error of errors) {
      const [, index, ...below] = error.path ?? [];
      const place = typeof index === "number" ? asked[index] : undefined;
      if (!place) for (const { path } of asked) report(node, path, error);
      else if (!place.failed.has(String(below[0]))) report(node, [...place.path, ...below], error);
    }
  }

  /**
   * What a subgraph is asked about an object; undefined where it is not asked, as the object is of another type. Where something that a field
   * requires went wrong, the field went wrong for the same reason: computed from null it would be wrong without an error.
   */
  function question(node: FetchNode, requires: Requires, place: Place): Question | undefined {
    const { object, path } = place;
    const told = representationOf(schema, object, requires);
    if (!told) return undefined;
    const { representation } = told;
    rewrite(schema, node.inputRewrites, representation);
    const failed = new Set<string>();
    const known = problems.at(path);
    const keys = supergraph.joining(String(representation["__typename"]), node.serviceName)?.keys ?? [];
    const hasKey = keys.length === 0 || keys.some((key) => key.every((name) => own(representation, name) !== undefined));
    const fields = entityFields(supergraph, node, object);
    if (!hasKey) {
      const reason = told.keys.map((key) => firstOf(known?.below.get(key))).find((error) => error !== undefined);
      for (const { key } of fields) fail(node, place, key, reason ?? told.isMissing);
      return undefined;
    }
    for (const field of fields) {
      const { key, requires: needed } = field;
      if (!needed || (!known && hasAll(schema, representation, needed))) continue;
      const reason = firstWithin(known, needed);
      if (!reason && hasAll(schema, object, needed)) {
        mergeRepresentation(representation, picked(schema, object, needed) as Data);
        continue;
      }
      failed.add(key);
      if (reason) fail(node, place, key, reason);
      else late.push({ node, place, field, representation });
    }
    // Keep a fetch that selects only __typename, which has no fields to fail.
    const isVain = fields.length > 0 && failed.size === fields.length;
    return isVain ? undefined : { ...place, representation, failed };
  }

  /** Asks for what was asked for too early, as soon as it can be answered. */
  async function fetchLate(): Promise<void> {
    const ready = late.filter(({ place, field }) => isReady(place, field));
    if (ready.length === 0) return;
    late = late.filter((one) => !ready.includes(one));
    await Promise.all(ready.map(fetchOneLate));
  }

  function isReady({ object, path }: Place, { requires: needed }: EntityField): boolean {
    return !needed || hasAll(schema, object, needed) || firstWithin(problems.at(path), needed) !== undefined;
  }

  async function fetchOneLate({ node, place, field: { key, requires: needed }, representation: base }: Late): Promise<void> {
    const reason = needed && firstWithin(problems.at(place.path), needed);
    if (reason) return fail(node, place, key, reason);
    const representation = { ...base };
    if (needed) mergeRepresentation(representation, picked(schema, place.object, needed) as Data);
    const variables = { ...usedBy(node), representations: [representation] };
    const { data: given, errors = [] } = await fetch(node.serviceName, { query: node.operation, variables });
    const [row] = Array.isArray(given?.["_entities"]) ? (given["_entities"] as unknown[]) : [];
    if (isRecord(row)) merge(schema, place.object, { [key]: row[key] });
    for (const error of errors) {
      const below = (error.path ?? []).slice(2);
      if (below.length === 0 || below[0] === key) report(node, [...place.path, ...(below.length > 0 ? below : [key])], error);
    }
  }

  /** Notes why a field of an object has no value: an error before it, or an answer that never came, for which the object may be unknown to its owner. */
  function fail(node: FetchNode, { object, path }: Place, key: string, reason: GraphQLError | boolean): void {
    if (reason instanceof GraphQLError) report(node, [...path, key], reason);
    else if (reason && !unknown.has(object)) report(node, [...path, key], unavailable);
  }
}

const unavailable = new GraphQLError(sentence("SUBGRAPH_UNAVAILABLE"), { extensions: { code: "SUBGRAPH_UNAVAILABLE" } });

/** The objects at a path of the plan, in which `@` stands for the items of a list. */
function flatten(value: unknown, path: Path, [step, ...rest]: FlattenNode["path"]): Place[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    const below = step === "@" || step === undefined ? rest : [step, ...rest];
    return value.flatMap((item, index) => flatten(item, [...path, index], below));
  }
  if (!isRecord(value)) return [];
  if (step === undefined) return [{ object: value, path }];
  return flatten(own(value, String(step)), [...path, step], rest);
}
