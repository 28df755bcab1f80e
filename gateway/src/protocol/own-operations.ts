import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DocumentNode, Kind, parse, print, type SelectionSetNode, visit } from "graphql";

export interface OwnOperation {
  query: string;
  /** Whether it only reads. */
  isQuery: boolean;
}

/** The hub's own operations, by the SHA-256 of their text. */
export type OwnOperations = ReadonlyMap<string, OwnOperation>;

/** The SHA-256 of a document, as clients send it in place of the text. */
export const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * Reads every *.graphql file below a folder. Clients take the digest of what they would send, so each operation is known in several forms: as
 * its file has it, and as their libraries print it, with and without the `__typename` that those with a cache add to every object.
 *
 * @param folder a folder that is not there has no operations.
 */
export function readOwnOperations(folder: string): OwnOperations {
  const operations = new Map<string, OwnOperation>();
  if (!existsSync(folder)) return operations;
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".graphql")) continue;
    const text = readFileSync(join(folder, file), "utf8");
    const document = parse(text);
    const isQuery = document.definitions.every((one) => one.kind !== Kind.OPERATION_DEFINITION || one.operation === "query");
    for (const query of [text, ...printed(document), ...printed(withTypenames(document))])
      operations.set(digestOf(query), { query, isQuery });
  }
  return operations;
}

/** A document as graphql-js and Apollo Client print it, and as urql does, which leaves no empty line between its parts. */
const printed = (document: DocumentNode): string[] => [print(document), document.definitions.map(print).join("\n")];

/** Every selection but those at the root of an operation also asks for `__typename`. */
function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet(node, _, parent): SelectionSetNode | undefined {
      const isRoot = parent !== undefined && "kind" in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const hasTypename = node.selections.some((one) => one.kind === Kind.FIELD && one.name.value === "__typename");
      if (isRoot || hasTypename) return undefined;
      return { ...node, selections: [...node.selections, { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } }] };
    },
  });
}
