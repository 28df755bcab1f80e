import { randomUUID } from "node:crypto";
import { aRegion, aResident, aTalent, staffOf, startTestSubgraph } from "../testing";
import type { Move } from "@quyu/kernel";
import { type Talent, type TalentStatusValue } from "./talent.entity";
import { enterTalents } from "./talent.service";

const subgraph = startTestSubgraph();
const community = "510116003901";
const street = "510116003";

const at = (day: string) => new Date(`${day}T02:00:00Z`);
const listed: Move<TalentStatusValue>[] = [
  { to: "NOMINATED", occurredAt: at("2025-01-01"), byRole: "staff" },
  { to: "VERIFIED", occurredAt: at("2025-01-11"), byRole: "staff" },
  { to: "LISTED", occurredAt: at("2025-01-21"), byRole: "officer" },
];
const enter = async (talent: Talent, moves: Move<TalentStatusValue>[] = listed) => {
  await subgraph.db.transaction((tx) => enterTalents(tx, [{ talent, moves }]));
  return talent;
};
const ask = async (fields: string, { id }: Talent, viewer = {}) =>
  (await subgraph.as(viewer).run(`query ($id: ID!) { talent(id: $id) { ${fields} } }`, { id })).talent;
const talentsOf = async (code: string, viewer: object, filter = "") =>
  (await subgraph.as(viewer).run(`{ region(code: "${code}") { talents${filter} { edges { node { name } } totalCount } } }`))
    .region.talents;

beforeAll(async () => {
  for (const code of [street, community, "510116004"]) await subgraph.given(aRegion(code));
});

test("a talent is there for oneself and the region's staff alone, by id and as an entity alike", async () => {
  const talent = await enter(aTalent({ personId: randomUUID() }));
  const entity = async (viewer: object) =>
    (
      await subgraph.as(viewer).run(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Talent { name } } }`, {
        of: [{ __typename: "Talent", id: talent.id }],
      })
    )._entities[0];

  for (const stranger of [aResident(), staffOf("510116004"), { ...staffOf(street), scopes: ["activities:*"] }]) {
    expect(await ask("name", talent, stranger)).toBeNull();
    expect(await entity(stranger)).toBeNull();
  }
  for (const seen of [() => ask("name", talent), () => entity({})])
    await expect(seen()).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  for (const viewer of [staffOf(street), aResident(talent.personId as string)]) {
    // Whole to oneself, masked to staff.
    const name = viewer.person === talent.personId ? "李红霞" : "李**";
    expect(await ask("name rating", talent, viewer)).toEqual({ name, rating: null });
    expect(await entity(viewer)).toEqual({ name });
  }
});

test("the list of talents holds those the caller may see, and is refused to visitors", async () => {
  const regionCodes = ["330106005001", "330106005002"];
  await subgraph.given(aRegion("330106005"));
  const [first] = await Promise.all(regionCodes.map((regionCode) => enter(aTalent({ regionCode, personId: randomUUID() }))));
  const count = async (viewer: object) => (await talentsOf("330106005", viewer)).totalCount;

  expect(await count(staffOf("330106005"))).toBe(2);
  // Staff of one community find its own in the street's list.
  expect(await count(staffOf("330106005002"))).toBe(1);
  expect(await count(staffOf("510116004"))).toBe(0);
  expect(await count(aResident(first?.personId as string))).toBe(1);
  await expect(count({})).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});

test("the list can be narrowed to a skill", async () => {
  const regionCode = "510116004901";
  await enter(aTalent({ regionCode, name: "甲", skills: ["法律", "金融"], createdAt: at("2025-01-01") }));
  await enter(aTalent({ regionCode, name: "乙", skills: ["书画"], createdAt: at("2025-01-02") }));
  const names = async (filter = "") =>
    (await talentsOf("510116004", staffOf("510116004"), filter)).edges.map(({ node }: { node: { name: string } }) => node.name);

  expect(await names()).toEqual(["甲**", "乙**"]);
  expect(await names(`(skill: "金融")`)).toEqual(["甲**"]);
  expect(await names(`(skill: "金")`)).toEqual([]);
});

test("staff see how a talent was found, and by which roles it came to its status", async () => {
  const [enterprise, person] = [randomUUID(), randomUUID()];
  const talent = await enter(aTalent({ enterpriseId: enterprise, personId: person, listedAt: at("2025-01-21") }));

  const seen = await ask(
    "status skills region { code } discoveredWith { id } person { id } rating history { from to byRole }",
    talent,
    staffOf(community),
  );

  expect(seen).toEqual({
    status: "LISTED",
    skills: ["法律"],
    region: { code: community },
    discoveredWith: { id: enterprise },
    person: { id: person },
    rating: null,
    history: [
      { from: null, to: "NOMINATED", byRole: "staff" },
      { from: "NOMINATED", to: "VERIFIED", byRole: "staff" },
      { from: "VERIFIED", to: "LISTED", byRole: "officer" },
    ],
  });
});

test("a rating is the average of those given", async () => {
  const talent = await enter(aTalent({ ratingTotal: 9, ratingCount: 2 }));

  expect(await ask("rating", talent, staffOf(community))).toEqual({ rating: 4.5 });
});

test("a talent whose moves do not lead to its status, or leave one out, is refused", async () => {
  await expect(enter(aTalent({ status: "RETIRED" }))).rejects.toThrow("does not end in RETIRED");
  await expect(enter(aTalent(), listed.slice(2))).rejects.toThrow("goes from nothing to LISTED");
});

test("a talent's name is unreadable in the database", async () => {
  const { id } = await enter(aTalent());

  const [row] = await subgraph.db.query("select name from talent where id = $1", [id]);
  expect(row.name).not.toContain("李");
});
