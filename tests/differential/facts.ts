import { type ConstDirectiveNode, type DocumentNode, Kind, parse, type SelectionSetNode, valueFromASTUntyped } from "graphql";
import { type Facts, fieldSet } from "./world";

type Given = Record<string, any>;

/** Reads from a supergraph how its fields are resolved. */
export function factsOf(sdl: string, isTroubled: boolean): Facts {
  const document = parse(sdl, { noLocation: true });
  const members = membersOf(document);
  const requires = new Map<string, SelectionSetNode>();
  const keys = new Map<string, string[]>();
  const families = new Map<string, string[]>();
  const kinds = new Map<string, readonly string[]>();
  const shared = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const name = definition.name.value;
    const joins = given(definition.directives, "join__type");
    const keyed = joins.flatMap(({ key }) => (typeof key === "string" ? leaves(fieldSet(key)) : []));
    if (keyed.length > 0) keys.set(name, [...new Set(keyed)]);
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION && keyed.length > 0) families.set(name, implementers(document, name));
    for (const field of definition.fields ?? []) {
      const coordinate = `${name}.${field.name.value}`;
      const fieldJoins = given(field.directives, "join__field");
      for (const { requires: text } of fieldJoins) if (typeof text === "string") requires.set(coordinate, fieldSet(text));
      const owners = (fieldJoins.length > 0 ? fieldJoins.filter(({ external, graph }) => graph && !external) : joins).map(
        ({ graph }) => String(graph),
      );
      if (name === "Query" && new Set(owners).size > 1) shared.add(coordinate);
      const common = commonMembers(members.get(namedType(field.type)), owners);
      if (common) kinds.set(coordinate, common);
    }
  }
  return { requires, keys, families, kinds, shared, isTroubled };
}

/** Interface or union → subgraph → object types that the subgraph knows behind it. */
function membersOf(document: DocumentNode): Map<string, Map<string, string[]>> {
  const members = new Map<string, Map<string, string[]>>();
  const add = (type: string, graph: string, member: string) => {
    const byGraph = members.get(type) ?? new Map<string, string[]>();
    members.set(type, byGraph);
    byGraph.set(graph, [...(byGraph.get(graph) ?? []), member]);
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      for (const { graph, interface: name } of given(definition.directives, "join__implements"))
        add(String(name), String(graph), definition.name.value);
    if (definition.kind === Kind.UNION_TYPE_DEFINITION)
      for (const { graph, member } of given(definition.directives, "join__unionMember"))
        add(definition.name.value, String(graph), String(member));
  }
  return members;
}

function commonMembers(byGraph: Map<string, string[]> | undefined, owners: readonly string[]): string[] | undefined {
  if (!byGraph) return undefined;
  const [first = [], ...rest] = owners.map((owner) => byGraph.get(owner) ?? []);
  return first.filter((member) => rest.every((others) => others.includes(member))).sort();
}

const implementers = ({ definitions }: DocumentNode, name: string): string[] =>
  definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.interfaces?.some((one) => one.name.value === name)
      ? [definition.name.value]
      : [],
  );

const leaves = ({ selections }: SelectionSetNode): string[] =>
  selections.flatMap((selection) => (selection.kind === Kind.FIELD && !selection.selectionSet ? [selection.name.value] : []));

const given = (directives: readonly ConstDirectiveNode[] = [], name: string): Given[] =>
  directives
    .filter((directive) => directive.name.value === name)
    .map((directive) =>
      Object.fromEntries((directive.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)])),
    );

function namedType(type: any): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
