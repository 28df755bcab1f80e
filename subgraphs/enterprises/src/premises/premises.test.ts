import { randomUUID } from "node:crypto";
import { differences, type Viewer } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { aRegion, binjiang, clerk, longhe, startTestSubgraph } from "../testing";
import { codeOf, send } from "@quyu/kernel/testing";

const subgraph = startTestSubgraph();
const staff: Partial<Viewer> = { ...clerk, person: randomUUID() };
const elsewhere: Partial<Viewer> = { ...staff, regions: [binjiang] };
beforeAll(() => subgraph.given(aRegion(longhe)));

const selection = "premises { id name kind version region { code } steward { id } channels { name kind } }";
const register = (input: object = {}, viewer = staff) => {
  const given = { regionCode: longhe, name: "新世界商务楼", kind: "OFFICE_BUILDING", ...input };
  return send(subgraph, viewer, "registerPremises", given, selection);
};
const amend = (input: object, viewer = staff) => send(subgraph, viewer, "amendPremises", input, selection);
const open = (input: object, viewer = staff) =>
  send(subgraph, viewer, "openChannel", { name: "楼宇便民群", kind: "GROUP", ...input }, "channel { id name kind }");

test("premises are registered, amended and get their channels; they count by kind", async () => {
  const steward = randomUUID();
  const { premises } = await register({ stewardId: steward });
  expect(premises).toMatchObject({ version: 1, region: { code: longhe }, steward: { id: steward }, channels: [] });

  expect((await open({ premisesId: premises.id })).channel).toMatchObject({ name: "楼宇便民群", kind: "GROUP" });
  expect((await amend({ id: premises.id, version: 1, kind: "COMPLEX" })).premises).toMatchObject({
    ...{ name: "新世界商务楼", kind: "COMPLEX", version: 2, steward: { id: steward } },
    channels: [{ name: "楼宇便民群", kind: "GROUP" }],
  });
  expect((await amend({ id: premises.id, version: 2, stewardId: null })).premises.steward).toBeNull();
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("what cannot be written is refused, and nothing of it is stored", async () => {
  const { premises } = await register();
  const count = async () =>
    (await subgraph.db.query("select (select count(*) from premises) p, (select count(*) from channel) c"))[0];
  const before = await count();

  expect(codeOf(await register({ regionCode: "510116003999" }, { ...staff, regions: ["510116003"] }))).toBe("REGION_NOT_FOUND");
  expect(codeOf(await register({}, elsewhere))).toBe("FORBIDDEN");
  expect(codeOf(await register({}, { ...staff, scopes: ["enterprises:read"] }))).toBe("FORBIDDEN");
  expect(codeOf(await register({ stewardId: "王" }))).toBe("INVALID_INPUT");
  expect(codeOf(await register({ name: "  " }))).toBe("INVALID_INPUT");
  expect(codeOf(await amend({ id: premises.id, version: 9 }))).toBe("VERSION_CONFLICT");
  expect(codeOf(await amend({ id: premises.id, version: 1 }, elsewhere))).toBe("FORBIDDEN");
  expect(codeOf(await amend({ id: randomUUID(), version: 1 }))).toBe("NOT_FOUND");
  expect(codeOf(await open({ premisesId: randomUUID() }))).toBe("PREMISES_NOT_FOUND");
  expect(codeOf(await open({ premisesId: premises.id }, elsewhere))).toBe("FORBIDDEN");
  expect(await count()).toEqual(before);
});
