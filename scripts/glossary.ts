import {
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ScalarTypeDefinitionNode,
} from "graphql";

/** What stands above this line in docs/glossary.md is written by hand; the rest comes from the schema. */
const marker = "<!-- 以下由 npm run schema 按接口说明生成 -->";

const titles: Record<string, string> = {
  shared: "各子图共用",
  organizations: "组织",
  enterprises: "企业",
  activities: "活动",
  volunteers: "志愿服务",
  hub: "网关自带的 hub",
};

type Named =
  | ObjectTypeDefinitionNode
  | InterfaceTypeDefinitionNode
  | InputObjectTypeDefinitionNode
  | ScalarTypeDefinitionNode
  | EnumTypeDefinitionNode;

const isTerm = (node: DefinitionNode): node is Named =>
  (node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.SCALAR_TYPE_DEFINITION ||
    node.kind === Kind.ENUM_TYPE_DEFINITION) &&
  node.name.value !== "Query" &&
  !/(Connection|Edge)$/.test(node.name.value);

const cell = (node: { description?: { value: string } }): string =>
  (node.description?.value ?? "").replaceAll("\n", " ").replaceAll("|", "\\|");

const fieldCount = (node: Named): number => ("fields" in node ? (node.fields?.length ?? 0) : 0);
const isEntity = (node: Named): boolean => (node.directives ?? []).some(({ name }) => name.value === "key");

/** Who owns each term: the one that defines it; of an entity the one that says most about it; a value type several define is shared. */
function termsByOwner(subgraphs: readonly { name: string; document: DocumentNode }[]): Map<string, Named[]> {
  const found = new Map<string, { owner: string; node: Named; count: number }>();
  for (const { name, document } of subgraphs) {
    for (const node of document.definitions.filter(isTerm)) {
      const known = found.get(node.name.value);
      if (!known) found.set(node.name.value, { owner: name, node, count: 1 });
      else if (!isEntity(node)) found.set(node.name.value, { ...known, owner: "shared", count: known.count + 1 });
      else if (fieldCount(node) > fieldCount(known.node))
        found.set(node.name.value, { owner: name, node, count: known.count + 1 });
    }
  }
  const groups = new Map<string, Named[]>(Object.keys(titles).map((owner) => [owner, []]));
  for (const { owner, node } of found.values()) groups.get(owner)?.push(node);
  for (const group of groups.values()) group.sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
  return groups;
}

/** The text of docs/glossary.md: its hand-written part as it is, then every type and enum value of the subgraphs with its Chinese description. */
export function glossary(current: string, subgraphs: readonly { name: string; document: DocumentNode }[]): string {
  const written = current.split(marker)[0]?.trimEnd() ?? "";
  const groups = [...termsByOwner(subgraphs)];
  const isEnum = (node: Named): node is EnumTypeDefinitionNode => node.kind === Kind.ENUM_TYPE_DEFINITION;
  const types = groups.flatMap(([owner, nodes]) => {
    const rows = nodes.filter((node) => !isEnum(node)).map((node) => `| \`${node.name.value}\` | ${cell(node)} |`);
    return rows.length > 0 ? [`### ${titles[owner]}：类型`, ["| English | 中文 |", "| --- | --- |", ...rows].join("\n")] : [];
  });
  const values = groups.flatMap(([owner, nodes]) =>
    nodes.filter(isEnum).flatMap((node) => {
      const rows = (node.values ?? []).map((value) => `| \`${value.name.value}\` | ${cell(value)} |`);
      return [
        `### \`${node.name.value}\` ${cell(node)}（${titles[owner]}）`,
        ["| 值 | 中文 |", "| --- | --- |", ...rows].join("\n"),
      ];
    }),
  );
  const parts = [
    written,
    marker,
    "## 类型 / Types",
    "列表的 `…Connection`、`…Edge` 从略。",
    ...types,
    "## 取值 / Enum values",
    ...values,
  ];
  return `${parts.join("\n\n")}\n`;
}
