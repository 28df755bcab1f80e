import type { HostileClass } from "./hostile-documents";
import { body, pick, repeat, street, ten, within } from "./hostile-writing";

const links = ["children", "parent", "ancestors", "children { parent", "parent { ancestors"];

/** A field that is asked for so often, in which another is asked for so often, and so on. */
const merged = (fields: readonly string[], widths: readonly number[], inner: string): string => {
  const [field, ...below] = fields;
  const [width = 1, ...widthsBelow] = widths;
  return field === undefined ? inner : repeat(width, () => `${field} { ${merged(below, widthsBelow, inner)} }`);
};

const mergedShapes: readonly [fields: readonly string[], widths: readonly number[]][] = [
  [
    ["children", "parent"],
    [7, 4],
  ],
  [
    ["children", "parent", "ancestors"],
    [3, 3, 3],
  ],
  [["parent", "children", "parent", "children"], Array(4).fill(2)],
  [["children", "parent", "children", "parent", "children"], Array(5).fill(2)],
  [
    ["children", "... on Region", "parent"],
    [5, 2, 2],
  ],
  [
    ["children", "parent"],
    [20, 20],
  ],
  [
    ["children", "parent", "ancestors"],
    [6, 6, 10],
  ],
  [
    ["parent", "children", "parent", "children"],
    [4, 4, 4, 5],
  ],
  [["parent", "parent", "parent", "children", "children", "children", "ancestors", "ancestors"], Array(8).fill(2)],
  [
    ["children", "... on Region", "children"],
    [12, 3, 9],
  ],
];

const doubling = (levels: number, width: number): string =>
  `{ ${street} { ...F0 } } ${repeat(levels, (index) =>
    index === levels - 1
      ? `fragment F${index} on Region { name }`
      : `fragment F${index} on Region { ${repeat(width, (copy) => `c${index}_${copy}: parent { ...F${index + 1} }`)} }`,
  )}`;

const spreading = (levels: number, width: number): string =>
  `{ ${street} { ...F0 } } ${repeat(
    levels,
    (index) => `fragment F${index} on Region { name ${index === levels - 1 ? "" : repeat(width, () => `...F${index + 1}`)} }`,
  )}`;

const cycle = (length: number, isWrapped: boolean): string =>
  `{ ${street} { ...C0 } } ${repeat(length, (index) => {
    const next = `...C${(index + 1) % length}`;
    return `fragment C${index} on Region { ${isWrapped ? `... on Region { parent { ${next} } }` : next} name }`;
  })}`;

const guard = (count: number, name: string) => repeat(count, () => `@${name}(if: true)`);

/** Fragments that all select the same names, each to be compared with each. */
const overlapping = (fragments: number, selection: (index: number) => string): string =>
  `{ ${street} { ${repeat(Math.ceil(fragments / 20), (group) => `... { ${repeat(Math.min(20, fragments - group * 20), (index) => `...O${group * 20 + index}`)} }`)} } } ${repeat(fragments, (index) => `fragment O${index} on Region { ${selection(index)} }`)}`;

const typeFields = (levels: number): string =>
  levels === 0 ? "name" : `fields { name type { name ${typeFields(levels - 1)} } }`;

const introspections: readonly string[] = [
  `{ __schema { types { name ${typeFields(1)} } } }`,
  `{ __schema { types { ${typeFields(2)} } } }`,
  `{ __schema { types { ${typeFields(4)} } } }`,
  `{ __schema { types { ${within(9, "ofType", "name")} fields { type { ${within(9, "ofType", "name")} } } } } }`,
  `{ __schema { types { ${repeat(40, (index) => `a${index}: fields(includeDeprecated: true) { ...E }`)} } } } fragment E on __Field { name @skip(if: true) }`,
  `{ ${repeat(20, () => "__schema { types { name description fields { name description args { name description } } } }")} }`,
  // As much of the schema as is told at once, and twice as much.
  ...[7, 14].map(
    (times) =>
      `{ ${repeat(times, (index) => `s${index}: __schema { types { name description fields { name description args { name description } } } }`)} }`,
  ),
  `{ ${repeat(20, (index) => `t${index}: __type(name: "Mutation") { fields { name args { type { name ofType { name inputFields { name } } } } } }`)} }`,
  `{ __schema { types { interfaces { possibleTypes { interfaces { possibleTypes { fields { name } } } } } inputFields { type { inputFields { type { inputFields { name } } } } } } } }`,
];

/** Classes that lie in the shape of a document. */
export const shapeClasses: readonly HostileClass[] = [
  ten("deep nesting", "refused", (index) => {
    const link = pick(links, index);
    const levels = index < 5 ? 17 + index * 20 : 600;
    const field = link.split(" { ");
    return body(
      `{ ${street} { ${repeat(levels, (level) => `${pick(field, level)} {`)} name ${"}".repeat(levels)} ${index === 9 ? "" : "code"} } }`,
    );
  }),
  ten("alias floods", "refused", (index) => {
    const count = 101 + index * 20;
    if (index < 3) return body(`{ ${repeat(count, (alias) => `a${alias}: ${street} { name }`)} }`);
    if (index < 6) return body(`{ ${street} { ${repeat(count, (alias) => `a${alias}: name`)} } }`);
    if (index < 7) return body(`{ ${street} { ${repeat(count, (alias) => `a${alias}: children { name }`)} } }`);
    // Once for each field of the schema: megabytes of one name.
    if (index < 8) return body(`{ __schema { types { fields { type { fields { ${"a".repeat(15_000)}: name } } } } } }`);
    return body(
      `{ ${street} { ...A } } fragment A on Region { ${repeat(count, (alias) => `a${alias}: organizationSummary { estates }`)} }`,
    );
  }),
  ten("fragment bombs", "refused", (index) =>
    body(index < 5 ? doubling(13 + index, 2) : index < 8 ? doubling(6 + index, 5) : spreading(14 + index * 2, 4)),
  ),
  ten("cyclic fragments", "refused", (index) => body(cycle([1, 2, 3, 7, 50][index % 5] as number, index >= 5))),
  ten("directive floods", "refused", (index) => {
    const name = pick(["include", "skip", "unknown", "deprecated", "defer"], index);
    if (index < 5) return body(`{ ${street} { name ${guard(51 + index * 60, name)} } }`);
    return body(`{ ${street} { ${repeat(51 + index * 10, (alias) => `... ${guard(1, name)} { a${alias % 20}: name }`)} } }`);
  }),
  ten("repeated fields", "refused", (index) => {
    const count = 60 + index * 40;
    if (index < 3) return body(`{ ${street} { ${repeat(count, () => "name")} } }`);
    if (index < 6) return body(`{ ${street} { ${repeat(count, () => "... on Region { name }")} } }`);
    if (index < 8) return body(`{ ${repeat(55 + index, () => `${street} { name }`)} }`);
    return body(`{ ${street} { ${repeat(13 + index, () => `children { ${repeat(20, () => "name")} }`)} } }`);
  }),
  // Validation compares each pair: the first five are about as large as the limits let them be, the others are larger.
  ten("fields merged within fields", "either", (index) => {
    const [fields, widths] = mergedShapes[index] as (typeof mergedShapes)[number];
    return body(`{ ${street} { ${merged(fields, widths, "name")} } }`);
  }),
  ten("overlapping fragments", "either", (index) => {
    if (index < 3) return body(overlapping(25 + index * 2, () => "parent { name }"));
    if (index < 5) return body(overlapping(42 + index, (at) => `a${at}: name b${at}: code`));
    if (index < 7) return body(overlapping(40 + index, (at) => (at < 39 + index ? `...O${at + 1}` : "name")));
    return body(overlapping(20 + index * 3, (at) => `children { name ${at > 0 ? `...O${at - 1}` : ""} }`));
  }),
  ten("__typename floods", "refused", (index) => {
    const count = 60 + index * 90;
    if (index < 4) return body(`{ ${repeat(count, () => "__typename")} }`);
    if (index < 7) return body(`{ ${street} { ${repeat(count, () => "__typename")} } }`);
    return body(`{ ${repeat(count, (alias) => `t${alias}: __typename`)} }`);
  }),
  ten("introspection recursion", "either", (index) => body(introspections[index] as string)),
  ten("many operations", "refused", (index) => {
    const count = 21 + index * 25;
    const kind = pick(["query", "mutation", "subscription"], index);
    return body(
      repeat(count, (at) => `${kind} Q${at} { __typename }`),
      undefined,
      "Q0",
    );
  }),
];
