import { type ConstDirectiveNode, Kind, parse } from "graphql";

/**
 * The supergraph without the rules that composition puts on an interface for its implementing types. Composition guards an interface by the
 * rules of all its types together, so that nobody reads a guarded type through it; an interface on which every type may be asked for by
 * everybody must say so here. What the types ask for stays with them. Takes the text, the names and the directives that are rules; everything else stays
 * to the letter. Throws where a name is no interface of the supergraph.
 */
export function openInterfaces(
  supergraph: string,
  names: readonly string[],
  rules: readonly string[] = ["authenticated", "requiresScopes"],
): string {
  const { definitions } = parse(supergraph);
  const found = names.map((name) => {
    const type = definitions.find((one) => one.kind === Kind.INTERFACE_TYPE_DEFINITION && one.name.value === name);
    if (type?.kind !== Kind.INTERFACE_TYPE_DEFINITION) throw new Error(`${name} is no interface of the supergraph`);
    return type;
  });
  const spare = found
    .flatMap((type) => [type, ...(type.fields ?? [])])
    .flatMap(({ directives = [] }): readonly ConstDirectiveNode[] => directives)
    .filter(({ name }) => rules.includes(name.value))
    .map(({ loc }) => loc as { start: number; end: number })
    .sort((a, b) => b.start - a.start);
  return spare.reduce((text, { start, end }) => `${text.slice(0, start).replace(/\s+$/, "")}${text.slice(end)}`, supergraph);
}
