import type { FetchNode, FlattenNode, PlanNode, QueryPlan } from "@apollo/query-planner";
import { GraphQLError, type GraphQLSchema } from "graphql";
import { sentence } from "../errors";
import { type Data, isRecord, merge, own, type Path } from "./data";
import { entityFields } from "./entity-fields";
import { firstOf, type ProblemTree, problemTree } from "./problems";
import { representationOf, rewrite } from "./rewrites";

/** One request to a subgraph, as the plan has it. */
export interface FetchRequest {
  query: string;
  variables: Data;
}

/** What a subgraph gives for it. */
export interface FetchAnswer {
  data?: Data | null;
  errors?: readonly GraphQLError[];
}

/** Asks a subgraph by its name. Never throws: what goes wrong is an error of the answer. */
export type Fetch = (subgraph: string, request: FetchRequest) => Promise<FetchAnswer>;

export interface PlanRun {
  plan: QueryPlan;
  /** With every type of every subgraph. */
  schema: GraphQLSchema;
  /** As the client sent them. */
  variables: Data;
  fetch: Fetch;
}

/** Whatever subgraphs gave, under the keys of the plan, and what went wrong, at its place there. */
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

type Requires = NonNullable<FetchNode["requires"]>;

/** Carries out a plan. The answer holds more than was asked for: keys and required fields of entities as well. */
export async function runPlan({ plan, schema, variables, fetch }: PlanRun): Promise<Ran> {
  const data: Data = {};
  const problems = problemTree();
  const unknown = new WeakSet<Data>();
  const node = plan.node;
  if (node?.kind === "Subscription") throw new Error("a plan for a subscription cannot be carried out");
  if (node) await run(node, [{ object: data, path: [] }]);
  return { data, problems, unknown };

  async function run(node: PlanNode, places: readonly Place[]): Promise<void> {
    switch (node.kind) {
      case "Sequence":
        for (const step of node.nodes) await run(step, places);
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
    const representations: Data[] = [];
    const asked: Place[] = [];
    for (const place of places) {
      const representation = representationFor(node, requires, place);
      if (!representation) continue;
      representations.push(representation);
      asked.push(place);
    }
    if (asked.length === 0) return;
    const request = { query: node.operation, variables: { ...usedBy(node), representations } };
    const { data: given, errors = [] } = await fetch(node.serviceName, request);
    const rows: unknown = given?.["_entities"];
    if (Array.isArray(rows))
      asked.forEach(({ object }, index) => {
        const row: unknown = rows[index];
        if (!isRecord(row)) return void unknown.add(object);
        row["__typename"] ??= object["__typename"];
        rewrite(schema, node.outputRewrites, row);
        merge(schema, object, row);
      });
    for (const error of errors) {
      const [, index, ...below] = error.path ?? [];
      const place = typeof index === "number" ? asked[index] : undefined;
      if (place) report(node, [...place.path, ...below], error);
      else for (const { path } of asked) report(node, path, error);
    }
  }

  /**
   * What a subgraph is told of an object; undefined where it is not asked about it, as the object is of another type. Where something that it
   * needs went wrong, what was to be asked went wrong for the same reason: computed from null it would be wrong without an error.
   */
  function representationFor(node: FetchNode, requires: Requires, { object, path }: Place): Data | undefined {
    const told = representationOf(schema, object, requires);
    if (!told) return undefined;
    const known = problems.at(path);
    const reason = told.keys.map((key) => firstOf(known?.below.get(key))).find((error) => error !== undefined);
    if (!reason && told.isMissing && unknown.has(object)) return undefined;
    if (reason || told.isMissing) {
      const error =
        reason ?? new GraphQLError(sentence("SUBGRAPH_UNAVAILABLE"), { extensions: { code: "SUBGRAPH_UNAVAILABLE" } });
      for (const key of entityFields(schema, node, object["__typename"])) report(node, [...path, key], error);
      return undefined;
    }
    rewrite(schema, node.inputRewrites, told.representation);
    return told.representation;
  }
}

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
