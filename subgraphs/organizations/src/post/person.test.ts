import { aPartyOrganization, aPerson, aPost, aRegion, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const community = "510116003901";
const here = { regionCode: community };
let member: ReturnType<typeof aPerson>;
let branch: ReturnType<typeof aPartyOrganization>;

beforeAll(async () => {
  for (const code of ["510116003", community]) await subgraph.given(aRegion({ code }));
  branch = await subgraph.given(aPartyOrganization(here));
  member = await subgraph.given(aPerson({ ...here, name: "林安然" }));
  await subgraph.given(
    aPost({ ...here, organizationId: branch.id, personId: member.id, title: "ORGANIZATION_MEMBER", isPublic: false }),
  );
});

const clerk = { ...staffOf(community, "personal:read"), person: "9b2f7c0e-4f0a-4c1c-9d55-0a6a5d2f7f11" };
const ledger = () =>
  subgraph.db.query(
    "select subject_type, subject_id, region_code, fields, reason, reader, reader_role from read_ledger order by id desc",
  );
const ask = (viewer: object, reason?: string, fields = "displayName phone posts { title }", id = member.id) =>
  subgraph.as(viewer).run(`query ($id: ID!, $reason: String) { person(id: $id, reason: $reason) { ${fields} } }`, { id, reason });

test("with a reason the name is opened, the phone stays masked, and who read what and why stands in the ledger", async () => {
  const before = (await ledger()).length;

  expect(await ask(clerk, " 核对职务信息 ")).toEqual({
    person: { displayName: "林安然", phone: "100****5678", posts: [{ title: "ORGANIZATION_MEMBER" }] },
  });
  const rows = await ledger();

  expect(rows).toHaveLength(before + 1);
  expect(rows[0]).toEqual({
    subject_type: "Person",
    subject_id: member.id,
    region_code: community,
    fields: ["displayName", "phone", "posts"],
    reason: "核对职务信息",
    reader: clerk.person,
    reader_role: "staff",
  });
});

test("without a reason the name stays masked, and the read stands in the ledger all the same", async () => {
  expect(await ask(clerk, undefined, "... on Person { name: displayName }")).toEqual({ person: { name: "林**" } });

  expect((await ledger())[0]).toMatchObject({ subject_id: member.id, fields: ["displayName"], reason: null });
});

test("a reason opens that one record only, not the same person met elsewhere in the answer", async () => {
  const { person, partyOrganization } = await subgraph.as(clerk).run(
    `query ($id: ID!, $branch: ID!) { person(id: $id, reason: "核对职务信息") { displayName }
      partyOrganization(id: $branch) { posts { holder { displayName } } } }`,
    { id: member.id, branch: branch.id },
  );

  expect(person.displayName).toBe("林安然");
  expect(partyOrganization.posts).toEqual([{ holder: { displayName: "林**" } }]);
});

test.each(["", " ", "查", "\u200b\u200b", "\u0000\u0000", "查".repeat(201)])(
  "the reason %j is refused before anything is read",
  async (reason) => {
    const before = (await ledger()).length;

    await expect(ask(clerk, reason)).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    expect(await ledger()).toHaveLength(before);
  },
);

test("person(id) needs personal:read; outside the caller's regions there is nobody, and no row for nobody", async () => {
  const before = (await ledger()).length;

  await expect(ask({}, "核对职务信息")).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" }, path: ["person"] });
  await expect(ask(staffOf(community), "核对职务信息")).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  expect(await ask(staffOf("510116004", "personal:read"), "核对职务信息")).toEqual({ person: null });
  expect(await ask(clerk, "核对职务信息", "displayName", "nobody")).toEqual({ person: null });
  expect(await ledger()).toHaveLength(before);
});

test("a read that cannot be written into the ledger is not given", async () => {
  await subgraph.db.query("alter table read_ledger add constraint shut check (reason is distinct from '台账已满')");

  await expect(ask(clerk, "台账已满")).rejects.toThrow();
  await subgraph.db.query("alter table read_ledger drop constraint shut");
});

test("people see their own name", async () => {
  const own = { subject: "r", role: "resident" as const, person: member.id };
  const read = async (viewer: object) => {
    const { _entities } = await subgraph
      .as(viewer)
      .run(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { displayName } } }`, {
        of: [{ __typename: "Person", id: member.id }],
      });
    return _entities;
  };

  expect(await read(own)).toEqual([{ displayName: "林安然" }]);
  expect(await read({ ...own, person: branch.id })).toEqual([null]);
});
