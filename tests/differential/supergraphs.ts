import type { Dice } from "@quyu/kernel";

const imports = ["key", "shareable", "external", "requires", "provides", "override", "interfaceObject"];
const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [${imports.map((name) => `"@${name}"`).join(", ")}])`;

/** Names that clients like to give to other things. */
const fieldNames = ["name", "title", "label", "kind", "count", "level", "status", "note", "score", "area"];
const leafTypes = ["String", "String", "Int", "Boolean", "Float", "Level", "[String!]", "[Int]", "ID"];
const homes = ["alpha", "beta", "gamma", "delta"];

/** A type of one subgraph while it is being written. */
interface Draft {
  head: string;
  fields: Map<string, string>;
}

/**
 * Writes the schemas of some subgraphs that may or may not compose: entities with several keys, interfaces and unions that each subgraph knows
 * in part, an interface that some have as an object, fields that require or provide others', fields that moved, mutations with payloads.
 */
export function aSupergraph(dice: Dice): Record<string, string> {
  const oneIn = (times: number) => dice.next() * times < 1;
  const subgraphs = homes.slice(0, dice.between(2, 4));
  const drafts = new Map(subgraphs.map((name) => [name, new Map<string, Draft>()]));
  const unions = new Map(subgraphs.map((name) => [name, new Map<string, Set<string>>()]));
  const entities = Array.from({ length: dice.between(3, 5) }, (_, index) => anEntity(`E${index}`));
  const owners = new Map<string, { subgraph: string; type: string }>();

  const draft = (subgraph: string, name: string, text = `type ${name}`): Draft => {
    const types = drafts.get(subgraph) as Map<string, Draft>;
    const known = types.get(name) ?? { head: text, fields: new Map<string, string>() };
    types.set(name, known);
    return known;
  };
  const nullable = () => (oneIn(3) ? "!" : "");
  const args = () => (oneIn(4) ? dice.pick(["(first: Int = 3)", "(of: String)", "(flag: Boolean = true, level: Level)"]) : "");

  function anEntity(name: string) {
    const home = dice.pick(subgraphs);
    const hasSlug = oneIn(3);
    const isCompound = !hasSlug && oneIn(4);
    const keyIn = (subgraph: string): string[] => {
      if (isCompound) return ["id zone"];
      if (!hasSlug) return ["id"];
      return subgraph === home ? ["id", "slug"] : [dice.pick(["id", "slug"])];
    };
    return {
      name,
      home,
      places: subgraphs.filter((one) => one === home || !oneIn(3)).map((place) => ({ place, keys: keyIn(place) })),
    };
  }

  for (const { name, places } of entities)
    for (const { place, keys } of places) {
      const type = draft(place, name, `type ${name}${keys.map((key) => ` @key(fields: "${key}")`).join("")}`);
      for (const field of new Set(keys.flatMap((key) => key.split(" ")))) type.fields.set(field, "ID!");
    }
  const present = (subgraph: string) => entities.filter(({ places }) => places.some(({ place }) => place === subgraph));
  const hasId = (subgraph: string, name: string) => draft(subgraph, name).fields.has("id");

  // Leaves, values and references: each belongs to one subgraph.
  for (const { name, places } of entities)
    for (const { place } of places) {
      const type = draft(place, name);
      for (let left = dice.between(1, 3); left > 0; left -= 1) {
        const field = dice.pick(fieldNames.filter((one) => !owners.has(`${name}.${one}`)));
        if (!field) continue;
        const given = dice.pick(leafTypes);
        owners.set(`${name}.${field}`, { subgraph: place, type: given });
        type.fields.set(field, `${oneIn(6) ? "(of: String)" : ""}: ${given}${nullable()}`.replace(/^: /, ""));
      }
      const others = present(place);
      for (const [index, other] of others.entries()) {
        if (!oneIn(2)) continue;
        const wrap = dice.pick(["?", "?!", "[?]", "[?!]", "[?!]!"]);
        type.fields.set(`ref${place[0]}${index}`, `${args()}: ${wrap.replace("?", other.name)}`.replace(/^: /, ""));
      }
      if (oneIn(2)) {
        const value = `Part${place}`;
        type.fields.set(`part${place[0]}`, `${value}${nullable()}`);
        const part = draft(place, value);
        part.fields.set("name", "String");
        part.fields.set("count", `Int${nullable()}`);
        if (others.length > 0) part.fields.set("of", `[${dice.pick(others).name}!]`);
      }
    }

  // A field that several subgraphs have, and one that has moved.
  for (const { name, places } of entities) {
    if (places.length < 2) continue;
    const [first, second] = places;
    if (!first || !second) continue;
    if (oneIn(3)) for (const { place } of [first, second]) draft(place, name).fields.set("common", "String @shareable");
    if (oneIn(5)) {
      draft(first.place, name).fields.set("moved", "Int");
      draft(second.place, name).fields.set("moved", `Int @override(from: "${first.place}")`);
    }
  }

  // Interfaces and unions, of which each subgraph knows some members.
  for (const subgraph of subgraphs) {
    const members = present(subgraph).filter(({ name }) => hasId(subgraph, name));
    const named = members.filter(() => !oneIn(3));
    if (named.length > 0) {
      draft(subgraph, "Named", "interface Named").fields.set("id", "ID!");
      for (const { name } of named)
        draft(subgraph, name).head = draft(subgraph, name).head.replace(`type ${name}`, `type ${name} implements Named`);
      root(subgraph, `named${subgraph[0]}`, "[Named]");
      draft(subgraph, dice.pick(named).name).fields.set(`near${subgraph[0]}`, `Named${nullable()}`);
    }
    const mixed = present(subgraph).filter(() => !oneIn(3));
    if (mixed.length > 0) {
      (unions.get(subgraph) as Map<string, Set<string>>).set("Mix", new Set(mixed.map(({ name }) => name)));
      root(subgraph, `mix${subgraph[0]}`, "[Mix!]");
      draft(subgraph, dice.pick(mixed).name).fields.set(`any${subgraph[0]}`, `Mix`);
    }
  }

  // Fields that require others', one upon the other.
  for (const { name, places } of entities)
    for (const { place } of places) {
      const foreign = [...owners].filter(
        ([coordinate, { subgraph }]) =>
          coordinate.startsWith(`${name}.`) &&
          subgraph !== place &&
          !draft(subgraph, name)
            .fields.get(coordinate.split(".")[1] as string)
            ?.replace(/ @.*/, "")
            .endsWith("!") &&
          !draft(subgraph, name)
            .fields.get(coordinate.split(".")[1] as string)
            ?.startsWith("("),
      );
      if (foreign.length === 0 || !oneIn(1.5)) continue;
      const chosen = foreign.filter(() => !oneIn(3)).slice(0, 2);
      if (chosen.length === 0) continue;
      const names = chosen.map(([coordinate]) => coordinate.split(".")[1] as string);
      for (const [coordinate, { subgraph }] of chosen) {
        const field = coordinate.split(".")[1] as string;
        draft(place, name).fields.set(
          field,
          `${(draft(subgraph, name).fields.get(field) as string).replace(/ @.*/, "")} @external`,
        );
      }
      const computed = `calc${place[0]}`;
      draft(place, name).fields.set(computed, `String${oneIn(4) ? "!" : ""} @requires(fields: "${names.join(" ")}")`);
      owners.set(`${name}.${computed}`, { subgraph: place, type: "String" });
    }

  // References that bring a field of another subgraph along.
  for (const { name, places } of entities)
    for (const { place } of places) {
      const [coordinate, owner] =
        [...owners].find(([one, { subgraph }]) => one.startsWith(`${name}.`) && subgraph !== place && !one.includes("calc")) ??
        [];
      if (!coordinate || !owner || !oneIn(3)) continue;
      const field = coordinate.split(".")[1] as string;
      const type = draft(owner.subgraph, name).fields.get(field) as string;
      if (type.startsWith("(")) continue;
      const plain = type.replace(/ @.*/, "");
      draft(place, name).fields.set(field, `${plain} @external`);
      draft(owner.subgraph, name).fields.set(field, `${plain} @shareable`);
      root(place, `with${place[0]}${name}`, `${name} @provides(fields: "${field}")`);
    }

  // An interface of entities that others have as an object.
  if (oneIn(1.5)) {
    const home = dice.pick(subgraphs);
    const being = draft(home, "Being", 'interface Being @key(fields: "id")');
    for (const [field, type] of [
      ["id", "ID!"],
      ["name", "String"],
    ] as const)
      being.fields.set(field, type);
    for (const kind of ["Man", "Cat", "Tree"].slice(0, dice.between(2, 3))) {
      const type = draft(home, kind, `type ${kind} implements Being @key(fields: "id")`);
      for (const [field, given] of [
        ["id", "ID!"],
        ["name", "String"],
        [`own${kind}`, "Int"],
      ] as const)
        type.fields.set(field, given);
    }
    root(home, "beings", "[Being!]");
    for (const other of subgraphs.filter((one) => one !== home)) {
      if (oneIn(3)) continue;
      const type = draft(other, "Being", 'type Being @interfaceObject @key(fields: "id")');
      type.fields.set("id", "ID!");
      type.fields.set(`extra${other[0]}`, "Int");
      if (oneIn(2)) type.fields.set(`kin${other[0]}`, `[Being${nullable()}]`);
      if (oneIn(2)) {
        type.fields.set("name", "String @external");
        type.fields.set(`greets${other[0]}`, 'String @requires(fields: "name")');
      }
      root(other, `beings${other[0]}`, "[Being]");
    }
  }

  for (const { name, places } of entities)
    for (const { place } of places) {
      root(place, `one${place[0]}${name}`, `${name}${oneIn(5) ? "!" : ""}`);
      if (oneIn(2)) root(place, `all${place[0]}${name}`, `[${name}${nullable()}]`);
    }

  const written = subgraphs.map((name) => [name, text(name)] as const);
  return Object.fromEntries(written);

  function root(subgraph: string, field: string, type: string): void {
    draft(subgraph, "Query").fields.set(field, `${args()}: ${type}`.replace(/^: /, ""));
  }

  function text(subgraph: string): string {
    const types = drafts.get(subgraph) as Map<string, Draft>;
    if (!types.has("Query")) root(subgraph, `alive${subgraph[0]}`, "Boolean");
    const target = present(subgraph)[0];
    const mutation = target
      ? `type Mutation { change${subgraph[0]}(input: ChangeInput${subgraph[0]}!): Changed${subgraph[0]} }
         input ChangeInput${subgraph[0]} { of: String!  count: Int = 1 }
         type Changed${subgraph[0]} { thing: ${target.name}  userErrors: [Problem${subgraph[0]}!]! }
         type Problem${subgraph[0]} { code: Level!  message: String! }`
      : "";
    const bodies = [...types].map(([, { head: first, fields }]) => {
      const lines = [...fields].map(([field, type]) => `  ${field}${type.startsWith("(") ? "" : ": "}${type}`);
      return `${first} {\n${lines.join("\n")}\n}`;
    });
    const members = [...(unions.get(subgraph) as Map<string, Set<string>>)].map(
      ([name, set]) => `union ${name} = ${[...set].join(" | ")}`,
    );
    return [head, "enum Level { LOW MIDDLE HIGH }", ...bodies, ...members, mutation].join("\n");
  }
}
