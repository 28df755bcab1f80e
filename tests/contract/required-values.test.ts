import { execFile } from "node:child_process";
import { join } from "node:path";
import { subgraphNames } from "../../scripts/services";
import { readFileSync } from "node:fs";
import { parse, visit } from "graphql";

const root = join(__dirname, "../..");

/** Runs the project's own lint over a text as if it were a resolver of a subgraph; gives the lines at which its rule speaks. */
async function linesRefused(text: string): Promise<number[]> {
  const eslint = join(root, "node_modules/eslint/bin/eslint.js");
  const options = ["--stdin", "--stdin-filename", "subgraphs/activities/src/duty/sample.resolver.ts", "--format", "json"];
  const output = await new Promise<string>((resolve) => {
    // It ends with 1 where it finds something, which it should.
    const child = execFile(process.execPath, [eslint, ...options], { cwd: root }, (_, stdout) => resolve(stdout));
    child.stdin?.end(text);
  });
  const [file] = JSON.parse(output) as { messages: { ruleId: string | null; line: number; message: string }[] }[];
  expect(file?.messages.filter(({ ruleId }) => ruleId === null)).toEqual([]);
  return file?.messages.filter(({ ruleId }) => ruleId === "quyu/required-values").map(({ line }) => line) ?? [];
}

const requires = `@Directive('@requires(fields: "kind fullMembers region { code }")')`;
const method = (root: string, body: string, directive = requires) => `
  ${directive} @FieldResolver(() => Int)
  async f(@Root() ${root}: PartyOrganization, @Arg("year", () => Int) year: number, @Ctx() ctx: Context) { ${body} }`;

/** What rests on a value of the representation, each in a line of its own. */
const wrong = [
  method("{ region }", 'requireScopeIn(ctx.viewer, "organizations:read", region.code); return 1;'),
  method("{ id, region: { code: place } }", 'requireScopeIn(ctx.viewer, "organizations:read", place); return id;'),
  method("{ id, ...told }", 'requireScopeIn(ctx.viewer, "organizations:read", told.region.code); return id;'),
  method("organization", "return mayRead(ctx.viewer, scope, organization.region.code);"),
  method("organization", "const { region } = organization; const { code } = region; return coversRegion(ctx.viewer, code);"),
  method("organization", "const row = organization; return isOwn(ctx.viewer, row);"),
  method("{ region }", "const { viewer } = ctx; if (viewer.regions.some((one) => one === region.code)) return 1; return 2;"),
  method("{ region }", "const { viewer } = ctx; return region.code.startsWith(viewer.regions[0]);"),
  method("{ kind }", "return staffWith(scope).is(ctx.viewer, { regionCode: kind });"),
  method("{ ownerId }", "return ctx.viewer.person === ownerId;"),
  method("{ region }", "return historyOf({ regionCode: region.code }, scope, ctx);"),
  method("{ region }", "let code; code = region?.code ?? null; return isStaffOf(ctx.viewer, `${code}`);"),
  method("organization", 'return requireScopeIn(ctx.viewer, scope, organization["region"].code);'),
];

/** What rests on the key, on a row that was read, or on nobody. */
const right = [
  method(
    "{ id, kind }",
    "const row = await ctx.loaders.rowById.load(id); requireScopeIn(ctx.viewer, scope, row.code); return kind;",
  ),
  method("organization", "requireScopeIn(ctx.viewer, scope, await regionOf(ctx, organization.id)); return organization.kind;"),
  method("{ code, name }", "requireScopeIn(ctx.viewer, scope, code); return name;"),
  method("{ kind }", "const held = await ctx.loaders.held.load(year); return held.filter((one) => one.kind === kind);"),
  method("{ region }", "requireScopeIn(ctx.viewer, scope, region.code); return 1;", ""),
  method("{ region }", "requireScopeIn(ctx.viewer, scope, region.code); return 1;", '@Directive("@requiresScopes(scopes: [])")'),
];

test("the lint refuses whatever lets a value of a representation decide who may see something, and nothing else", async () => {
  const oneLine = (text: string) => text.replace(/\n\s*/g, " ");
  const text = `class Sample {\n${[...wrong, ...right].map(oneLine).join("\n")}\n}\n`;
  const lines = new Set(await linesRefused(text));

  expect(wrong.filter((_, index) => !lines.has(index + 2))).toEqual([]);
  expect(right.filter((_, index) => lines.has(index + 2 + wrong.length))).toEqual([]);
}, 60_000);

test("what a field requires of another subgraph never says where a record lies or whose it is", () => {
  const asked: string[] = [];
  const telling: string[] = [];
  for (const name of [...subgraphNames, "hub"])
    visit(parse(readFileSync(join(root, `schema/${name}.graphql`), "utf8")), {
      ObjectTypeDefinition: (type) => {
        for (const { name: field, directives = [] } of type.fields ?? [])
          for (const directive of directives.filter((each) => each.name.value === "requires")) {
            const value = directive.arguments?.[0]?.value;
            const fields = value?.kind === "StringValue" ? value.value : "";
            asked.push(`${name}: ${type.name.value}.${field.value}`);
            if (/region|code|person|owner|enterprise|team|partner|\(/i.test(fields))
              telling.push(`${type.name.value}.${field.value}: ${fields}`);
          }
      },
    });

  expect(asked).toContain("activities: PartyOrganization.duties");
  expect(telling).toEqual([]);
});
