import { randomUUID } from "node:crypto";
import type { Viewer } from "@quyu/kernel";
import { Person } from "../post/person.entity";
import { aPerson, aRegion, codeOf, send, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const community = "510116003901";
const clerk: Partial<Viewer> = { ...staffOf(community), person: randomUUID() };
const trusted: Partial<Viewer> = { ...staffOf(community, "personal:read"), person: randomUUID() };

beforeAll(async () => {
  for (const code of ["510116003", community, "510116003902"]) await subgraph.given(aRegion({ code }));
});

const record = (input: object = {}, viewer = clerk) =>
  send(
    subgraph,
    viewer,
    "recordPerson",
    { regionCode: community, name: "林安然", phone: "10012345678", ...input },
    "person { id displayName phone posts { title } }",
  );
const reveal = (personId: string, reason: string, viewer = trusted) =>
  send(subgraph, viewer, "revealPhone", { personId, reason }, "person { displayName phone }");
const ledger = () => subgraph.db.query("select subject_id, fields, reason, reader from read_ledger order by id");

test("a person is noted with name and phone, both encrypted, shown masked", async () => {
  const { person, userErrors } = await record({ phone: "+86 100－1234 5678" });

  expect(userErrors).toEqual([]);
  expect(person).toEqual({ id: person.id, displayName: "林**", phone: "100****5678", posts: [] });
  const [row] = await subgraph.db.query("select * from person where id = $1", [person.id]);
  expect(JSON.stringify(row)).not.toMatch(/林安然|12345678/);
  expect(await subgraph.db.findOneByOrFail(Person, { id: person.id })).toMatchObject({ name: "林安然", phone: "10012345678" });
  expect((await record({ phone: null })).person.phone).toBeNull();
  expect((await record({ phone: "（028）85123456" })).person.phone).toBe("028****3456");
});

test("a keyed request that is sent again notes nobody twice, and its key keeps no name", async () => {
  const keyed = { idempotencyKey: "person-1", name: "何知远" };

  const [first, again] = [await record(keyed), await record(keyed)];

  expect(again).toEqual(first);
  const kept = await subgraph.db.query("select request, answer from idempotency_key");
  expect(JSON.stringify(kept)).not.toMatch(/何知远|12345678/);
});

test.each([
  [{ phone: "1234" }, "PHONE_INVALID", ["phone"]],
  [{ phone: "100123456789" }, "PHONE_INVALID", ["phone"]],
  [{ name: "  " }, "INVALID_INPUT", ["name"]],
  [{ name: "林\u0000安" }, "INVALID_INPUT", ["name"]],
  [{ regionCode: "510116003999" }, "FORBIDDEN", undefined],
  [{ regionCode: "510116003902" }, "FORBIDDEN", undefined],
])("%j is nobody to note", async (input, code, field) => {
  const before = await subgraph.db.count(Person);
  const answer = await record(input);

  expect([codeOf(answer), answer.userErrors?.[0].field]).toEqual([code, field]);
  expect(await subgraph.db.count(Person)).toBe(before);
});

test("a phone is opened for a reason, which stands in the ledger with who asked; the name stays as it was", async () => {
  const { id } = await subgraph.given(aPerson({ regionCode: community }));
  const before = (await ledger()).length;

  expect(await reveal(id, "  通知换届会议 ")).toEqual({
    person: { displayName: "李**", phone: "10012345678" },
    userErrors: [],
  });
  await reveal(id, "通知换届会议");

  const rows = (await ledger()).slice(before);
  const row = { subject_id: id, fields: ["phone"], reason: "通知换届会议", reader: trusted.person };
  expect(rows).toEqual([row, row]);
  // Elsewhere in the hub, and the next time it is met, it is masked again.
  const { person } = await subgraph.as(trusted).run(`query ($id: ID!) { person(id: $id) { phone } }`, { id });
  expect(person.phone).toBe("100****5678");
});

test("nobody's phone is opened without a reason, without the scope, or from elsewhere; and nothing is in the ledger", async () => {
  const { id } = await subgraph.given(aPerson({ regionCode: community }));
  const before = (await ledger()).length;

  for (const reason of ["", "查", "，。", "\u200b\u200b", "查".repeat(201)]) {
    const answer = await reveal(id, reason);
    expect([codeOf(answer), answer.userErrors[0].field]).toEqual(["INVALID_INPUT", ["reason"]]);
  }
  expect(codeOf(await reveal(id, "通知会议", clerk))).toBe("FORBIDDEN");
  expect(codeOf(await reveal(id, "通知会议", {}))).toBe("FORBIDDEN");
  expect(codeOf(await reveal(id, "通知会议", staffOf("510116003902", "personal:read")))).toBe("NOT_FOUND");
  expect(codeOf(await reveal(randomUUID(), "通知会议"))).toBe("NOT_FOUND");
  expect(codeOf(await reveal("没有", "通知会议"))).toBe("NOT_FOUND");
  expect(await ledger()).toHaveLength(before);
});

test("a phone that cannot be noted in the ledger is not given", async () => {
  const { id } = await subgraph.given(aPerson({ regionCode: community }));
  await subgraph.db.query("alter table read_ledger add constraint shut check (reason is distinct from '台账已满')");

  const answer = await reveal(id, "台账已满");
  await subgraph.db.query("alter table read_ledger drop constraint shut");

  expect(answer.person).toBeUndefined();
  expect(codeOf(answer)).toBeDefined();
});
