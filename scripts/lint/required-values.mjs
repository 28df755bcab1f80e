/**
 * A value that came in a representation never meets the viewer: it says what is shown, never to whom.
 *
 * The only code that sees such values is a method with `@requires` (the kernel gives reference resolvers the key alone, and other fields nothing).
 * So in such a method nothing that comes from its `@Root()` but the key may stand in one call or comparison with the viewer, or with the
 * context that holds him. Where the region of a row is needed, read the row.
 */

/** The key of an entity is what the gateway asks by; every other value of a representation is somebody's word. */
const keys = new Set(["id", "code"]);
const viewers = new Set(["viewer", "ctx", "context"]);

const nameOf = (node) => (node?.type === "Identifier" ? node.name : node?.type === "Literal" ? String(node.value) : undefined);

const isDecoratedWith = (node, name, test = () => true) =>
  (node.decorators ?? []).some(
    ({ expression }) =>
      expression.type === "CallExpression" && nameOf(expression.callee) === name && expression.arguments.every(test),
  );

const isRequires = (argument) => {
  const text = argument.type === "TemplateLiteral" ? argument.quasis.map(({ value }) => value.raw).join("") : argument.value;
  return /@requires\s*\(/.test(String(text));
};

/** The names a pattern binds, each with whether it binds a key of the root. */
function bound(pattern, atRoot) {
  switch (pattern?.type) {
    case "Identifier":
      return [{ name: pattern.name, isRoot: atRoot }];
    case "AssignmentPattern":
      return bound(pattern.left, atRoot);
    case "RestElement":
      return bound(pattern.argument, false);
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => bound(element, false));
    case "ObjectPattern":
      return pattern.properties.flatMap((property) => {
        if (property.type === "RestElement") return bound(property, false);
        return atRoot && !property.computed && keys.has(nameOf(property.key)) ? [] : bound(property.value, false);
      });
    default:
      return [];
  }
}

const isMeeting = ({ type }) => type === "CallExpression" || type === "NewExpression" || type === "BinaryExpression";

const isFunction = ({ type }) =>
  type === "ArrowFunctionExpression" || type === "FunctionExpression" || type === "FunctionDeclaration";

/** Whether a part of the code holds something; functions inside it are looked at by themselves. */
function holds(node, test, parts) {
  if (test(node)) return true;
  return parts(node).some((part) => !isFunction(part) && holds(part, test, parts));
}

/** @type {import("eslint").Rule.RuleModule} */
export default {
  meta: {
    type: "problem",
    docs: { description: "Authorisation never rests on a value that came in a representation." },
    messages: {
      rests: "Who may see something never rests on a value that came in a representation: read the row, or let its owner decide.",
    },
    schema: [],
  },
  create(context) {
    const { visitorKeys } = context.sourceCode;
    const parts = (node) =>
      (visitorKeys[node.type] ?? []).flatMap((key) => [node[key]].flat().filter((part) => part && typeof part === "object"));
    const everyPart = (node) => [node, ...parts(node).flatMap(everyPart)];

    return {
      MethodDefinition(method) {
        if (!isDecoratedWith(method, "Directive", isRequires)) return;
        const roots = method.value.params.filter((param) => isDecoratedWith(param, "Root"));
        const told = new Map(roots.flatMap((param) => bound(param, true)).map(({ name, isRoot }) => [name, isRoot]));
        const isTold = (node) => {
          if (node.type !== "Identifier" || !told.has(node.name)) return false;
          const { parent } = node;
          if (parent.type === "MemberExpression" && parent.property === node && !parent.computed) return false;
          if (parent.type === "Property" && parent.key === node && !parent.computed && !parent.shorthand) return false;
          return !(
            told.get(node.name) &&
            parent.type === "MemberExpression" &&
            parent.object === node &&
            !parent.computed &&
            keys.has(nameOf(parent.property))
          );
        };
        const isViewer = (node) => {
          if (node.type === "MemberExpression") return !node.computed && nameOf(node.property) === "viewer";
          const { parent } = node;
          // `ctx.loaders` is not the viewer; `ctx` alone is whoever holds him.
          if (node.type !== "Identifier" || !viewers.has(node.name)) return false;
          if (parent.type === "MemberExpression") return node.name === "viewer" && parent.object === node;
          return !(parent.type === "Property" && parent.key === node && !parent.shorthand);
        };

        const all = everyPart(method.value.body);
        for (let before = -1; before < told.size;) {
          before = told.size;
          for (const node of all) {
            const [target, value] =
              node.type === "VariableDeclarator"
                ? [node.id, node.init]
                : node.type === "AssignmentExpression"
                  ? [node.left, node.right]
                  : node.type === "ForOfStatement"
                    ? [node.left.declarations?.[0]?.id ?? node.left, node.right]
                    : [];
            if (!value || !holds(value, isTold, parts)) continue;
            const isWhole = value.type === "Identifier" && told.get(value.name) === true;
            for (const { name, isRoot } of bound(target, isWhole)) if (!told.has(name)) told.set(name, isRoot);
          }
        }
        // A function handed to a method of the viewer's own lists meets him inside.
        const meets = (one, others) =>
          [
            [isTold, isViewer],
            [isViewer, isTold],
          ].some(([here, there]) => everyPart(one).some(here) && others.flatMap(everyPart).some(there));
        for (const node of all)
          if (
            (isMeeting(node) && holds(node, isTold, parts) && holds(node, isViewer, parts)) ||
            (node.type === "CallExpression" && meets(node.callee, node.arguments))
          )
            context.report({ node, messageId: "rests" });
      },
    };
  },
};
