import { type DocumentNode, Kind, visit } from "graphql";

const keys = new WeakMap<DocumentNode, ReadonlySet<string>>();

/** Every key under which a document asks for something. */
export function askedKeys(document: DocumentNode): ReadonlySet<string> {
  const known = keys.get(document);
  if (known) return known;
  const asked = new Set<string>();
  visit(document, { [Kind.FIELD]: { enter: (node) => void asked.add((node.alias ?? node.name).value) } });
  keys.set(document, asked);
  return asked;
}

/**
 * The errors about what a client asked for. A field that needs others of another subgraph (@requires) makes the gateway ask for those too;
 * where they are refused, the field itself says so at its own path, and the client never heard of the others.
 */
export function aboutWhatWasAsked<Problem extends { path?: readonly (string | number)[] | undefined }>(
  document: DocumentNode,
  errors: readonly Problem[],
): Problem[] {
  if (errors.length === 0) return [];
  const asked = askedKeys(document);
  return errors.filter(({ path }) => path?.every((step) => typeof step === "number" || asked.has(step)) ?? true);
}
