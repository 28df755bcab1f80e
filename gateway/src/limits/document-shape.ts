import {
  type DirectiveNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
  visit,
} from "graphql";
import { LRUCache } from "lru-cache";
import { type LimitName, limits } from "./limits";
import { type Measure, Unfolding } from "./unfolding";

/** The chain of types that introspection follows is a list in disguise; tools ask for nine of them. */
const longestTypeChain = 10;

/**
 * Which limit a document goes over by its shape alone, or null. Looks at the text before GraphQL validates it: validation itself takes
 * seconds for a document made for that. What is no GraphQL at all is left to the parser that says so.
 */
export function brokenShape(source: string): LimitName | null {
  if (source.length > limits.documentCharacters) return "documentCharacters";
  const found = known.get(source);
  if (found) return found.broken;
  const broken = readShape(source);
  known.set(source, { broken });
  return broken;
}

// Clients send the same few documents again and again. Bounded by their characters: what is hostile is different every time.
const known = new LRUCache<string, { broken: LimitName | null }>({
  maxSize: 1_000_000,
  sizeCalculation: (_, source) => source.length + 100,
});

function readShape(source: string): LimitName | null {
  let document: DocumentNode;
  try {
    document = parse(source, { maxTokens: limits.tokens, noLocation: true });
  } catch (error) {
    return error instanceof GraphQLError && /more tha[nt] \d+ tokens/.test(error.message) ? "tokens" : null;
  }
  return brokenCount(document) ?? brokenUnfolding(document);
}

/** The largest depth, number of fields and objects, and number of pairs under one name of a document's operations, fragments unfolded. */
export function shapeOf(source: string): { depth: number; fields: number; objects: number; pairs: number } {
  const document = parse(source, { noLocation: true });
  const unfolding = new Unfolding(document);
  const operations = operationsOf(document).map(({ selectionSet }) => selectionSet);
  const measures = operations.map((set) => unfolding.measure(set));
  return {
    depth: Math.max(...measures.map(({ depth }) => depth)),
    fields: Math.max(...measures.map(({ fields }) => fields)),
    objects: Math.max(...measures.map(({ objects }) => objects)),
    pairs: Math.max(...operations.map((set) => unfolding.repeatedPairs(set, Infinity))),
  };
}

/** Limits on what simply is counted. */
function brokenCount(document: DocumentNode): LimitName | null {
  let aliases = 0;
  let longestAlias = 0;
  let directives = 0;
  visit(document, {
    enter(node) {
      if ("directives" in node) directives += (node.directives as readonly DirectiveNode[] | undefined)?.length ?? 0;
      if (node.kind !== Kind.FIELD || !node.alias) return;
      aliases += 1;
      longestAlias = Math.max(longestAlias, node.alias.value.length);
    },
  });
  const operations = operationsOf(document);
  if (operations.length > limits.operations) return "operations";
  if (document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).length > limits.fragments) return "fragments";
  if (operations.some(({ variableDefinitions = [] }) => variableDefinitions.length > limits.variables)) return "variables";
  if (directives > limits.directives) return "directives";
  if (longestAlias > limits.aliasCharacters) return "aliasCharacters";
  return aliases > limits.aliases ? "aliases" : null;
}

/** Limits on a document with its fragments unfolded. */
function brokenUnfolding(document: DocumentNode): LimitName | null {
  const unfolding = new Unfolding(document);
  const sets: SelectionSetNode[] = [];
  // Fragments that nothing spreads are measured too: validation looks at them as well.
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const broken = brokenMeasure(unfolding.measure(definition.selectionSet));
    if (unfolding.isCyclic) return "recursion";
    if (broken) return broken;
    sets.push(definition.selectionSet);
  }
  // Only now, since unfolding what is small ends soon.
  if (operationsOf(document).some(({ selectionSet }) => unfolding.rootFields(selectionSet) > limits.rootFields))
    return "rootFields";
  const mutations = operationsOf(document).filter(({ operation }) => operation === OperationTypeNode.MUTATION);
  if (mutations.some(({ selectionSet }) => unfolding.rootFields(selectionSet) > limits.mutations)) return "mutations";
  let pairs = 0;
  for (const set of sets) pairs += unfolding.repeatedPairs(set, limits.repeatedPairs);
  return pairs > limits.repeatedPairs ? "repeatedPairs" : null;
}

function brokenMeasure({ depth, fields, objects, nested }: Measure): LimitName | null {
  if (depth > limits.depth) return "depth";
  if (fields > limits.unfoldedFields) return "unfoldedFields";
  if (objects > limits.objects) return "objects";
  for (const [name, times] of nested) if (times > (name === "ofType" ? longestTypeChain : limits.recursion)) return "recursion";
  return null;
}

const operationsOf = ({ definitions }: DocumentNode): OperationDefinitionNode[] =>
  definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
