import { differences } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { anEstate, aPartyOrganization, aRegion, aVenue, staffOf, startTestSubgraph } from "../testing";
import { enterEstates } from "../estate/estate.service";
import { enterVenues } from "../venue/venue.service";

const subgraph = startTestSubgraph();
const administrator = { subject: "a", role: "administrator", scopes: ["regions:write"], regions: ["51"] } as const;

beforeAll(async () => {
  for (const code of ["51", "5101", "510116", "510116003", "510116003901", "510117"]) await subgraph.given(aRegion({ code }));
});

const register = async (input: object, viewer: object = administrator) => {
  const { registerRegion } = await subgraph.as(viewer).run(
    `mutation ($input: RegisterRegionInput!) { registerRegion(input: $input) {
      region { code name level parent { code } isProvisional founded history { from to byRole } } userErrors { code message field } } }`,
    { input },
  );
  return registerRegion;
};
const renumber = async (input: object, viewer: object = administrator) => {
  const { renumberRegion } = await subgraph.as(viewer).run(
    `mutation ($input: RenumberRegionInput!) { renumberRegion(input: $input) {
      region { code name isProvisional parent { code } children { code } history { from to } } userErrors { code message field } } }`,
    { input },
  );
  return renumberRegion;
};
const told = async () => {
  const rows: { type: string; subject: string; target: string; data: object }[] = await subgraph.db.query(
    "delete from outbox_event returning id, type, subject, target, data",
  );
  return rows.flat().filter(({ target }: { target?: string } = {}) => target !== undefined);
};
const clean = () => differences(subgraph.db, recount);

test("a region joins the tree with the level and the parent its code says, and all others hear of it", async () => {
  await told();

  expect(await register({ code: "510116003911", name: "新桥社区", founded: "2015-08", isProvisional: true })).toEqual({
    region: {
      code: "510116003911",
      name: "新桥社区",
      level: "COMMUNITY",
      parent: { code: "510116003" },
      isProvisional: true,
      founded: "2015-08",
      history: [{ from: null, to: "510116003911", byRole: "administrator" }],
    },
    userErrors: [],
  });
  const events = await told();
  expect(events.map(({ target }) => target).sort()).toEqual(["activities", "enterprises", "volunteers"]);
  for (const event of events)
    expect(event).toMatchObject({ type: "region.registered", subject: "region-tree", data: { code: "510116003911" } });
});

test.each([
  [{ code: "510116003901", name: "重复" }, "CODE_TAKEN", ["code"]],
  [{ code: "51011600391", name: "少一位" }, "CODE_INVALID", ["code"]],
  [{ code: "51011600391a", name: "有字母" }, "CODE_INVALID", ["code"]],
  [{ code: "510199001", name: "没有上级" }, "PARENT_NOT_FOUND", ["code"]],
  [{ code: "510116004", name: "层级不符", level: "COMMUNITY" }, "LEVEL_MISMATCH", ["level"]],
  [{ code: "510116004", name: "  " }, "INVALID_INPUT", ["name"]],
  [{ code: "510116004", name: "不是社区", archetype: "SUPER" }, "INVALID_INPUT", ["archetype"]],
  [{ code: "510116004", name: "没有这一天", founded: "2015-02-31" }, "INVALID_INPUT", ["founded"]],
])("a region that cannot be is refused and not stored: %j", async (input, code, field) => {
  await told();

  const { region, userErrors } = await register(input);

  expect(region).toBeNull();
  expect(userErrors).toEqual([{ code, field, message: expect.stringMatching(/\p{Script=Han}/u) }]);
  expect(await told()).toEqual([]);
});

test("staff and administrators keep the regions they were granted and no others", async () => {
  const forbidden = { extensions: { code: "FORBIDDEN" } };
  const input = { code: "510116003912", name: "界外社区" };

  await expect(register(input, {})).rejects.toMatchObject(forbidden);
  await expect(register(input, staffOf("510116004"))).rejects.toMatchObject(forbidden);
  await expect(register(input, { ...administrator, regions: ["64"] })).rejects.toMatchObject(forbidden);
  await expect(register(input, { ...administrator, scopes: ["organizations:read"] })).rejects.toMatchObject(forbidden);
  await expect(renumber({ from: "510116003901", to: "510117001901" }, staffOf("510116003"))).rejects.toMatchObject(forbidden);
  expect((await register(input, staffOf("510116003"))).region).toMatchObject({ code: "510116003912" });
});

test("twenty who register one code at once make one region, heard of once", async () => {
  await told();

  const answers = await Promise.all(Array.from({ length: 20 }, () => register({ code: "510116005", name: "同一街道" })));

  expect(answers.filter(({ region }) => region)).toHaveLength(1);
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: any) => code))).toEqual(Array(19).fill("CODE_TAKEN"));
  expect(await told()).toHaveLength(3);
});

test("the same request sent again under its key gives the first answer", async () => {
  const input = { code: "510116006", name: "重发街道", idempotencyKey: "k-1" };

  const [first, second] = [await register(input), await register(input)];

  expect(first.region.code).toBe("510116006");
  expect(second).toEqual(first);
});

describe("a street gets a new code", () => {
  const [from, to] = ["510116020", "510116021"];

  beforeAll(async () => {
    for (const code of [from, `${from}001`, `${from}002`]) await subgraph.given(aRegion({ code, name: `区${code.slice(-3)}` }));
    await subgraph.db.transaction(async (tx) => {
      await enterEstates(tx, [anEstate({ regionCode: `${from}001` }), anEstate({ regionCode: `${from}002` })]);
      await enterVenues(tx, [aVenue({ regionCode: from }), aVenue({ regionCode: `${from}001`, kind: "STATION" })], [], []);
    });
  });

  test("with all below it, its records and its sums; the old code is nothing any more", async () => {
    const sums = (code: string) =>
      subgraph.as({}).run(`{ region(code: "${code}") { name organizationSummary { estates venuesByKind { key count } }
        estates { edges { node { region { code } } } } } }`);
    const before = await sums(from);
    await told();

    expect(await renumber({ from, to, isProvisional: false })).toEqual({
      region: {
        code: to,
        name: "区020",
        isProvisional: false,
        parent: { code: "510116" },
        children: [{ code: `${to}001` }, { code: `${to}002` }],
        history: [{ from, to }],
      },
      userErrors: [],
    });

    const after = await sums(to);
    expect(after.region.organizationSummary).toEqual(before.region.organizationSummary);
    expect(after.region.estates.edges.map(({ node }: any) => node.region.code).sort()).toEqual([`${to}001`, `${to}002`]);
    for (const code of [from, `${from}001`]) expect((await sums(code)).region).toBeNull();
    expect(await subgraph.as({}).run(`{ region(code: "${to}002") { history { from to } isProvisional } }`)).toEqual({
      region: { history: [{ from: `${from}002`, to: `${to}002` }], isProvisional: true },
    });
    const events = await told();
    expect(events.map(({ target }) => target).sort()).toEqual(["activities", "enterprises", "volunteers"]);
    for (const event of events)
      expect(event).toMatchObject({ type: "region.renumbered", subject: "region-tree", data: { from, to } });
    expect(await clean()).toEqual([]);
  });

  test.each([
    [{ from, to: "510116022" }, "REGION_NOT_FOUND", ["from"]],
    [{ from: to, to }, "CODE_TAKEN", ["to"]],
    [{ from: to, to: "510116003" }, "CODE_TAKEN", ["to"]],
    [{ from: to, to: "510116022001" }, "LEVEL_MISMATCH", ["to"]],
    [{ from: to, to: "510199022" }, "PARENT_NOT_FOUND", ["to"]],
    [{ from: to, to: "51011602x" }, "CODE_INVALID", ["to"]],
  ])("not to a code that cannot be: %j", async (input, code, field) => {
    await told();

    expect(await renumber(input)).toMatchObject({ region: null, userErrors: [{ code, field }] });
    expect(await told()).toEqual([]);
    expect(await clean()).toEqual([]);
  });
});

test("a community cannot leave its street while one of its organizations stands under the street's", async () => {
  const [street, community] = ["510116030", "510116030001"];
  for (const code of [street, community, "510116031"]) await subgraph.given(aRegion({ code }));
  const above = await subgraph.given(
    aPartyOrganization({ regionCode: street, kind: "STREET_WORKING_COMMITTEE", status: "PREPARING" }),
  );
  const below = await subgraph.given(
    aPartyOrganization({ regionCode: community, kind: "COMMUNITY_COMMITTEE", status: "PREPARING", parentId: above.id }),
  );
  const input = { from: community, to: "510116031001" };

  expect(await renumber(input)).toMatchObject({ region: null, userErrors: [{ code: "SUPERIOR_LEFT_BEHIND" }] });
  expect(await renumber({ from: community, to: `${street}009` })).toMatchObject({ region: { code: `${street}009` } });
  await subgraph.db.query("update party_organization set parent_id = null where id = $1", [below.id]);
  expect(await renumber({ ...input, from: `${street}009` })).toMatchObject({ region: { parent: { code: "510116031" } } });
});

test("rows written while their region gets a new code are neither lost nor counted under the old one", async () => {
  const codes = Array.from({ length: 6 }, (_, index) => `51011604${index}`);
  const [first = "", ...others] = codes;
  const caller = { ...administrator, scopes: ["organizations:*", "regions:write"] };
  for (const code of [first, `${first}001`]) await subgraph.given(aRegion({ code }));
  const venue = aVenue({ regionCode: `${first}001`, kind: "STATION" });
  await subgraph.db.transaction((tx) => enterVenues(tx, [venue], [], []));
  const ask = async (name: string, input: object) => {
    const answer = await subgraph
      .as(caller)
      .run(
        `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { code } } }`,
        { input },
      );
    return answer[name].userErrors.map(({ code }: { code: string }) => code);
  };
  let [from, stored, isDone] = [first, 0, false];
  const create = async () => {
    for (let index = 0; !isDone; index += 1) {
      const refusals = await ask("createEstate", { regionCode: `${from}001`, name: `小区${index}`, kind: "COMMODITY" });
      expect([[], ["REGION_NOT_FOUND"]]).toContainEqual(refusals);
      if (refusals.length === 0) stored += 1;
    }
  };
  const amend = async () => {
    for (let version = 1; !isDone; version += 1)
      expect(await ask("amendVenue", { id: venue.id, version, kind: version % 2 ? "FITNESS" : "STATION" })).toEqual([]);
  };

  const writers = [create(), create(), create(), create(), amend()];
  for (const to of others) {
    const before = stored;
    while (stored < before + 5) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(await renumber({ from, to })).toMatchObject({ region: { code: to } });
    from = to;
  }
  isDone = true;
  await Promise.all(writers);

  const { region } = await subgraph
    .as({})
    .run(`{ region(code: "${from}") { organizationSummary { estates venuesByKind { count } } estates { totalCount } } }`);
  expect(region).toEqual({
    organizationSummary: { estates: stored, venuesByKind: [{ count: 1 }] },
    estates: { totalCount: stored },
  });
  expect(await clean()).toEqual([]);
});

test("what a code says of level and parent the database holds as well", async () => {
  const insert = (code: string, level: string, parent: string | null) =>
    subgraph.db.query("insert into region (code, name, level, parent_code) values ($1, '甲', $2, $3)", [code, level, parent]);

  await expect(insert("5102", "STREET", "51")).rejects.toThrow("region_level_check");
  await expect(insert("5102", "CITY", "52")).rejects.toThrow("region_parent_check");
  await expect(insert("510", "CITY", "51")).rejects.toThrow("region_code_check");
});
