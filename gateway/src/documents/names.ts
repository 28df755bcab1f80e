import { type FieldNode, isInterfaceType, isObjectType, print } from "graphql";
import type { Supergraph } from "../supergraph";
import { keyOf } from "./reader";

/**
 * The keys under which an operation is planned. Subgraphs are asked for the keys and the required fields of entities under their own names; a
 * client's alias of the same name would take their place, and its value would reach another subgraph as theirs.
 */
export interface PlannedNames {
  /** The key under which a field is planned: its own, unless something else may stand there. */
  plannedKey(node: FieldNode): string;
  /** The client's key for a planned one. */
  clientKey(planned: string): string;
}

const prefix = "renamed_";

// Where two types give one key to fields of different types, the planner asks under a name of its own and renames the answer.
const plannersAlias = /__alias_\d+$/;

/** Every name that a field of the supergraph has; a key like one of these belongs to that field alone. */
export function fieldNames({ schema }: Pick<Supergraph, "schema">): ReadonlySet<string> {
  const names = new Set<string>();
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) || isInterfaceType(type)) for (const name of Object.keys(type.getFields())) names.add(name);
  return names;
}

/**
 * Gives names to the fields of one operation. `taken` are the names of the schema's fields, `joining` those in the keys and the required fields
 * of entities, which are asked for without arguments.
 */
export function plannedNames(taken: ReadonlySet<string>, joining: ReadonlySet<string>): PlannedNames {
  const planned = new Map<string, string>();
  const clients = new Map<string, string>();

  /** Whether something else may be asked for under the key of a field. */
  function mayCollide(node: FieldNode): boolean {
    const key = keyOf(node);
    if (key === node.name.value) return (node.arguments?.length ?? 0) > 0 && joining.has(key);
    return taken.has(key) || key.startsWith("__") || key.startsWith(prefix) || plannersAlias.test(key);
  }

  return {
    plannedKey(node) {
      const key = keyOf(node);
      if (!mayCollide(node)) return key;
      // Fields that share a key on different types are told apart as well.
      const asked = [key, node.name.value, ...(node.arguments ?? []).map(print)].join(" ");
      const found = planned.get(asked);
      if (found !== undefined) return found;
      let name = `${prefix}${planned.size}`;
      while (taken.has(name)) name += "_";
      planned.set(asked, name);
      clients.set(name, key);
      return name;
    },
    clientKey(name) {
      const plain = name.replace(plannersAlias, "");
      return clients.get(plain) ?? plain;
    },
  };
}
