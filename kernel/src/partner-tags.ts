import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parseConstValue,
  type TypeNode,
  visit,
} from "graphql";
import { Directive } from "type-graphql";

/** Marks a type or a field as part of what partners may ask: the contract schema is made of what carries this tag. */
export const forPartners = Directive('@tag(name: "partner")');

const tag: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: "tag" },
  arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: "name" }, value: parseConstValue('"partner"') }],
};

interface Tagged {
  directives?: readonly ConstDirectiveNode[];
}
const isTagged = ({ directives = [] }: Tagged): boolean => directives.some(({ name }) => name.value === "tag");
const withTag = <Node extends Tagged>(node: Node): Node =>
  isTagged(node) ? node : { ...node, directives: [...(node.directives ?? []), tag] };

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

/**
 * Gives every tagged field what it cannot be asked without: its arguments, and the enums, scalars and inputs of both. The decorators cannot
 * tag those, and a partner's schema with a field but not its argument would not compose.
 */
export function tagWhatFieldsNeed(document: DocumentNode): DocumentNode {
  const inputs = new Map<string, readonly InputValueDefinitionNode[]>();
  const needed = new Set<string>();
  const need = (name: string) => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const field of inputs.get(name) ?? []) need(namedType(field.type));
  };
  visit(document, { InputObjectTypeDefinition: ({ name, fields = [] }) => void inputs.set(name.value, fields) });

  const withArguments = visit(document, {
    ObjectTypeDefinition: (type) => {
      const fields = (type.fields ?? []).map((field): FieldDefinitionNode => {
        if (!isTagged(type) && !isTagged(field)) return field;
        for (const { type: used } of [field, ...(field.arguments ?? [])]) need(namedType(used));
        return { ...field, arguments: (field.arguments ?? []).map(withTag) };
      });
      return { ...type, fields };
    },
  });
  return visit(withArguments, {
    EnumTypeDefinition: (type) => (needed.has(type.name.value) ? withTag(type) : type),
    ScalarTypeDefinition: (type) => (needed.has(type.name.value) ? withTag(type) : type),
    InputObjectTypeDefinition: (type) => (needed.has(type.name.value) ? withTag(type) : type),
  });
}
