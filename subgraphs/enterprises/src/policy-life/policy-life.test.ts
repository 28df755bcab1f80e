import { randomUUID } from "node:crypto";
import { addDays, today, type Viewer } from "@quyu/kernel";
import { anEnterprise, aRegion, binjiang, clerk, longhe, startTestSubgraph } from "../testing";
import { codeOf, send } from "@quyu/kernel/testing";

const subgraph = startTestSubgraph();
const [shop, company] = [
  anEnterprise({ name: "小餐馆", kind: "INDIVIDUAL", size: "MICRO" }),
  anEnterprise({ name: "软件公司", kind: "PRIVATE", size: "SMALL" }),
];
const staff: Partial<Viewer> = { ...clerk, person: randomUUID() };
beforeAll(async () => {
  for (const code of [longhe, binjiang]) await subgraph.given(aRegion(code));
  for (const firm of [shop, company]) await subgraph.given(firm);
});

const call = (name: string, input: object, viewer = staff) =>
  send(subgraph, viewer, name, input, "policy { id version title validTo withdrawnOn matches { edges { node { name } } } }");
const published = async (more: object = {}): Promise<string> => {
  const input = {
    regionCode: longhe,
    title: randomUUID(),
    issuer: "区人社局",
    howTo: "线上办理",
    audience: "ENTERPRISES",
    ...more,
  };
  return (await call("publishPolicy", input)).policy.id;
};
const fits = ({ policy }: any): string[] => policy.matches.edges.map(({ node }: any) => node.name).sort();
const listedFor = async (id: string, enterpriseId?: string): Promise<boolean> => {
  const { policies } = await subgraph
    .as({})
    .run("query ($firm: ID) { policies(first: 100, enterpriseId: $firm) { edges { node { id } } } }", { firm: enterpriseId });
  return policies.edges.some(({ node }: any) => node.id === id);
};

test("a policy is changed, and fits whom its new conditions describe", async () => {
  const id = await published();
  const amend = (version: number, more: object, viewer?: Partial<Viewer>) =>
    call("amendPolicy", { id, version, ...more }, viewer);
  expect(await listedFor(id, company.id)).toBe(true);

  const answer = await amend(1, { title: "小店帮扶", audience: "INDIVIDUALS", kinds: ["INDIVIDUAL"] });
  expect(answer.policy).toMatchObject({ version: 2, title: "小店帮扶" });
  expect(fits(answer)).toEqual(["小餐馆"]);
  expect([await listedFor(id, shop.id), await listedFor(id, company.id)]).toEqual([true, false]);

  expect(codeOf(await amend(2, { kinds: null }))).toBe("AUDIENCE_INCOMPLETE");
  expect(fits(await amend(2, { audience: "ENTERPRISES", kinds: null }))).toEqual(["小餐馆", "软件公司"]);
  expect(codeOf(await amend(2, { title: "旧稿" }))).toBe("VERSION_CONFLICT");
  expect(codeOf(await amend(3, { validFrom: today(), validTo: addDays(today(), -1) }))).toBe("INVALID_INPUT");
  expect(codeOf(await amend(3, { title: "别处" }, { ...staff, regions: [binjiang] }))).toBe("FORBIDDEN");
  expect(codeOf(await call("amendPolicy", { id: randomUUID(), version: 1 }))).toBe("NOT_FOUND");
  expect(codeOf(await call("amendPolicy", { id: "x", version: 1 }))).toBe("NOT_FOUND");
});

test("a policy that is withdrawn is listed for nobody, fits nobody and is not changed any more", async () => {
  const id = await published();
  const withdraw = (version: number) => call("withdrawPolicy", { id, version, reason: "政策调整" });
  expect(codeOf(await withdraw(7))).toBe("VERSION_CONFLICT");

  const answer = await withdraw(1);
  expect(answer.policy).toMatchObject({ id, version: 2, withdrawnOn: today() });
  expect(fits(answer)).toEqual([]);
  expect([await listedFor(id), await listedFor(id, shop.id)]).toEqual([false, false]);
  expect(codeOf(await withdraw(2))).toBe("WRONG_STATE");
  expect(codeOf(await call("amendPolicy", { id, version: 2, title: "复活" }))).toBe("WRONG_STATE");
  const history = await subgraph.db.query("select to_state, reason from state_change where subject_id = $1 order by id", [id]);
  expect(history).toEqual([
    { to_state: "CREATED", reason: null },
    { to_state: "AMENDED", reason: "政策调整" },
  ]);
});
