import { differences } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph({ seeded: true });
const [from, to] = ["510116003", "510116903"];

const street = async (code: string) => {
  const { region } = await subgraph.as(staffOf(code)).run(
    `query ($code: ID!) { region(code: $code) { name organizationFigures { key recorded { value } }
      organizationSummary { partyOrganizations members estates crossAppointments vacantPosts recognitions venuesByKind { key count } }
      children { name } venues { totalCount } partyOrganizations { totalCount } grids { totalCount } workMethods { name } } }`,
    { code },
  );
  return region;
};

test("a whole street with everything the demo keeps of it takes a new code, and nothing stays behind", async () => {
  const before = await street(from);
  expect(before.organizationSummary).toMatchObject({ members: expect.any(Number) });

  const { renumberRegion } = await subgraph
    .as({ subject: "a", role: "administrator", scopes: ["regions:write"], regions: ["51"] })
    .run(
      `mutation ($input: RenumberRegionInput!) { renumberRegion(input: $input) { region { code } userErrors { code message } } }`,
      { input: { from, to } },
    );

  expect(renumberRegion).toEqual({ region: { code: to }, userErrors: [] });
  expect(await street(to)).toEqual(before);
  expect(await street(from)).toBeNull();
  const tables: { table_name: string }[] = await subgraph.db.query(
    `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'region_code' and table_name <> 'read_ledger'`,
  );
  expect(tables.length).toBeGreaterThan(12);
  for (const { table_name } of tables) {
    const left: unknown[] = await subgraph.db.query(`select from ${table_name} where starts_with(region_code, $1)`, [from]);
    expect([table_name, left.length]).toEqual([table_name, 0]);
  }
  expect(await differences(subgraph.db, recount)).toEqual([]);
});
