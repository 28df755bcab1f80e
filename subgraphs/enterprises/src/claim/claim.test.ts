import { randomUUID } from "node:crypto";
import { addDays, differences, today, type Viewer } from "@quyu/kernel";
import { aClaim, aContribution, aProject, noon, through } from "../cooperation/testing";
import { Project } from "../project/project.entity";
import { recount } from "../report/summary.recount";
import { anEnterprise, aRegion, binjiang, clerk, contactOf, longhe, startTestSubgraph } from "../testing";
import type { Claim, ClaimStatusValue } from "./claim.entity";
import { type ClaimEntry, enterClaims } from "./claim.service";

const subgraph = startTestSubgraph();
beforeAll(() => Promise.all([longhe, binjiang].map((code) => subgraph.given(aRegion(code)))));
beforeEach(() => subgraph.db.query("truncate project, claim, contribution, state_change, region_counter cascade"));

const forbidden = { extensions: { code: "FORBIDDEN" } };
const sharesClaimed = async (id: string): Promise<number> => (await subgraph.db.findOneByOrFail(Project, { id })).sharesClaimed;
const accepted: Partial<Claim> = { status: "ACCEPTED", acceptedAt: noon(-3) };

/** A claim that went through these states on these days, with what was given where it was fulfilled. */
function entry(steps: [ClaimStatusValue, number][], given: Partial<Claim> & { projectId: string }): ClaimEntry {
  const moves = through(...steps);
  const at = (status: ClaimStatusValue) => moves.find(({ to }) => to === status)?.occurredAt ?? null;
  const claim = aClaim({
    status: moves.at(-1)?.to as ClaimStatusValue,
    acceptedAt: at("ACCEPTED"),
    signedAt: at("SIGNED"),
    version: moves.length,
    ...given,
  });
  return {
    claim,
    moves,
    contribution: at("FULFILLED") ? aContribution({ giverEnterpriseId: given.enterpriseId ?? null }) : null,
  };
}
const enter = (...entries: ClaimEntry[]) => subgraph.db.transaction((tx) => enterClaims(tx, entries));

test("a claim is its own enterprise's to see and the clerks' of the project's region, by every way; nobody else learns of it", async () => {
  const [firm, other] = [await subgraph.given(anEnterprise()), await subgraph.given(anEnterprise())];
  const project = await subgraph.given(aProject());
  await subgraph.given(aClaim({ projectId: project.id, enterpriseId: firm.id, offer: "我家的" }));
  await subgraph.given(aClaim({ projectId: project.id, enterpriseId: other.id, offer: "别家的" }));
  const offers = async (viewer: Partial<Viewer>) => {
    const {
      region,
      threeLists,
      project: found,
      enterprise,
    } = await subgraph.as(viewer).run(
      `query ($id: ID!, $firm: ID!) { region(code: "${longhe}") { claims { totalCount edges { node { offer project { title } } } } }
        threeLists(regionCode: "${longhe}") { claims { totalCount } } project(id: $id) { claims { offer enterprise { name } } }
        enterprise(id: $firm) { claims { edges { node { offer } } } } }`,
      { id: project.id, firm: firm.id },
    );
    const listed = region.claims.edges.map(({ node }: { node: { offer: string } }) => node.offer).sort();
    expect(region.claims.totalCount).toBe(listed.length);
    expect(threeLists.claims.totalCount).toBe(listed.length);
    expect(found.claims.map(({ offer }: { offer: string }) => offer).sort()).toEqual(listed);
    expect(enterprise.claims.edges).toEqual(listed.includes("我家的") ? [{ node: { offer: "我家的" } }] : []);
    return listed;
  };

  expect(await offers(contactOf(firm.id))).toEqual(["我家的"]);
  expect(await offers(clerk)).toEqual(["别家的", "我家的"].sort());
  expect(await offers({ ...clerk, regions: [binjiang] })).toEqual([]);
  expect(await offers(contactOf(randomUUID()))).toEqual([]);
  for (const field of [
    'region(code: "' + longhe + '") { claims { totalCount } }',
    `project(id: "${project.id}") { claims { offer } }`,
    "myClaims { totalCount }",
  ])
    await expect(subgraph.as({}).run(`{ ${field} }`)).rejects.toMatchObject(forbidden);
});

test("my claims are those of my enterprise, the latest first, by status", async () => {
  const firm = await subgraph.given(anEnterprise());
  const { id: projectId } = await subgraph.given(aProject());
  const own = { projectId, enterpriseId: firm.id };
  await subgraph.given(aClaim({ ...own, offer: "早", createdAt: noon(-9), ...accepted }));
  await subgraph.given(aClaim({ ...own, offer: "晚", createdAt: noon(-2) }));
  await subgraph.given(aClaim({ projectId, enterpriseId: (await subgraph.given(anEnterprise())).id }));
  const ask = async (viewer: Partial<Viewer>, args = "") => {
    const { myClaims } = await subgraph.as(viewer).run(`{ myClaims${args} { edges { node { offer project { title } } } } }`);
    return myClaims.edges.map(({ node }: { node: { offer: string } }) => node.offer);
  };

  expect(await ask(contactOf(firm.id))).toEqual(["晚", "早"]);
  expect(await ask(contactOf(firm.id), "(status: [ACCEPTED, SIGNED])")).toEqual(["早"]);
  expect(await ask(clerk)).toEqual([]);
});

test("the claims of many projects, with their givers and histories, cost one statement each", async () => {
  const firm = await subgraph.given(anEnterprise());
  for (let count = 0; count < 5; count += 1) {
    const { id: projectId } = await subgraph.given(aProject());
    await subgraph.given(aClaim({ projectId, enterpriseId: firm.id }));
  }
  subgraph.statements();

  const { region } = await subgraph
    .as(clerk)
    .run(
      `{ region(code: "${longhe}") { projects { edges { node { claims { enterprise { name } project { title } history { to } } } } } } }`,
    );

  expect(region.projects.edges).toHaveLength(5);
  // The region, its projects, their claims, the enterprises, the projects of the claims, the histories.
  expect(subgraph.statements()).toHaveLength(6);
});

test("of twenty claims accepted at once on three shares, three are", async () => {
  const { id: projectId } = await subgraph.given(aProject({ shares: 3 }));
  const firm = await subgraph.given(anEnterprise());
  const claims = await Promise.all(
    Array.from({ length: 20 }, () => subgraph.given(aClaim({ projectId, enterpriseId: firm.id }))),
  );
  expect(await sharesClaimed(projectId)).toBe(0);

  const results = await Promise.allSettled(
    claims.map(({ id }) => subgraph.db.query("update claim set status = 'ACCEPTED', accepted_at = now() where id = $1", [id])),
  );

  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  for (const result of results) if (result.status === "rejected") expect(String(result.reason)).toContain("project_shares_check");
  expect(await sharesClaimed(projectId)).toBe(3);
});

test("the shares of a project follow its claims: accepted, signed and fulfilled ones count; withdrawn ones give theirs back", async () => {
  const { id: projectId } = await subgraph.given(aProject({ shares: 5 }));
  const enterpriseId = (await subgraph.given(anEnterprise())).id;
  const own = { projectId, enterpriseId };
  await enter(
    entry([["OFFERED", -9]], { ...own, shares: 5 }),
    entry(
      [
        ["OFFERED", -9],
        ["DECLINED", -8],
      ],
      { ...own, shares: 5 },
    ),
    entry(
      [
        ["OFFERED", -9],
        ["ACCEPTED", -8],
      ],
      { ...own, shares: 2 },
    ),
    entry(
      [
        ["OFFERED", -9],
        ["ACCEPTED", -8],
        ["SIGNED", -7],
      ],
      own,
    ),
    entry(
      [
        ["OFFERED", -9],
        ["ACCEPTED", -8],
        ["SIGNED", -7],
        ["FULFILLED", -6],
      ],
      own,
    ),
    entry(
      [
        ["OFFERED", -9],
        ["ACCEPTED", -8],
        ["WITHDRAWN", -7],
      ],
      { ...own, shares: 4 },
    ),
  );
  expect(await sharesClaimed(projectId)).toBe(4);

  await subgraph.db.query("update claim set status = 'WITHDRAWN' where status = 'ACCEPTED'");
  expect(await sharesClaimed(projectId)).toBe(2);
  await expect(
    enter(
      entry(
        [
          ["OFFERED", -9],
          ["ACCEPTED", -8],
        ],
        { ...own, shares: 4 },
      ),
    ),
  ).rejects.toThrow("project_shares_check");
  expect(await sharesClaimed(projectId)).toBe(2);
  const elsewhere = await subgraph.given(aProject());
  await expect(subgraph.db.query("update claim set project_id = $1", [elsewhere.id])).rejects.toThrow("stays with its project");
});

test("signed claims are counted on the day they were signed", async () => {
  const { id: projectId } = await subgraph.given(aProject({ shares: 9 }));
  const own = { projectId, enterpriseId: (await subgraph.given(anEnterprise())).id };
  const signed: [ClaimStatusValue, number][] = [
    ["OFFERED", -40],
    ["ACCEPTED", -39],
    ["SIGNED", -38],
  ];
  await enter(
    entry(signed, own),
    entry([...signed, ["FULFILLED", -2]], own),
    entry(
      [
        ["OFFERED", -9],
        ["ACCEPTED", -8],
        ["SIGNED", -7],
        ["WITHDRAWN", -6],
      ],
      own,
    ),
    entry(
      [
        ["OFFERED", -9],
        ["ACCEPTED", -8],
      ],
      own,
    ),
  );
  const count = async (from: number) => {
    const { region } = await subgraph
      .as({})
      .run(`query ($range: DateRangeInput) { region(code: "${longhe}") { enterpriseSummary(range: $range) { claimsSigned } } }`, {
        range: { from: addDays(today(), from), to: today() },
      });
    return region.enterpriseSummary.claimsSigned;
  };

  expect([await count(-90), await count(-10), await count(-5)]).toEqual([3, 1, 0]);
  expect((await differences(subgraph.db, recount)).filter((line) => line.includes("claimsSigned"))).toEqual([]);
});

test("a fulfilled claim stands once in the ledgers, and no other claim does", async () => {
  const { id: projectId } = await subgraph.given(aProject());
  const own = { projectId, enterpriseId: (await subgraph.given(anEnterprise())).id };
  const fulfilled = entry(
    [
      ["OFFERED", -9],
      ["ACCEPTED", -8],
      ["SIGNED", -7],
      ["FULFILLED", -6],
    ],
    own,
  );
  await enter(fulfilled);

  await expect(enter({ ...entry([["OFFERED", -9]], own), contribution: aContribution() })).rejects.toThrow(
    "contribution and state differ",
  );
  const bare = entry(
    [
      ["OFFERED", -9],
      ["ACCEPTED", -8],
      ["SIGNED", -7],
      ["FULFILLED", -6],
    ],
    own,
  );
  await expect(enter({ ...bare, contribution: null })).rejects.toThrow("contribution and state differ");
  await expect(subgraph.given(bare.claim)).rejects.toThrow("claim_contribution_check");
  const signed = await subgraph.given(aClaim({ ...own, status: "SIGNED", acceptedAt: noon(-8), signedAt: noon(-7) }));
  await expect(
    subgraph.db.query("update claim set status = 'FULFILLED', contribution_id = $1 where id = $2", [
      fulfilled.contribution?.id,
      signed.id,
    ]),
  ).rejects.toThrow("claim_contribution_id_key");
});

test("a draft cannot be claimed, and a claim has one giver and at least one share", async () => {
  const draft = await subgraph.given(aProject({ status: "DRAFT", publishedAt: null }));
  const { id: projectId } = await subgraph.given(aProject());
  const enterpriseId = (await subgraph.given(anEnterprise())).id;

  await expect(enter(entry([["OFFERED", -9]], { projectId: draft.id, enterpriseId }))).rejects.toThrow(
    "its project is not published",
  );
  await expect(subgraph.given(aClaim({ projectId }))).rejects.toThrow("claim_giver_check");
  await expect(subgraph.given(aClaim({ projectId, enterpriseId, shares: 0 }))).rejects.toThrow("claim_shares_check");
  await expect(subgraph.given(aClaim({ projectId, enterpriseId, status: "ACCEPTED" }))).rejects.toThrow("claim_accepted_check");
  await expect(subgraph.given(aClaim({ projectId, enterpriseId, ...accepted, status: "SIGNED" }))).rejects.toThrow(
    "claim_signed_check",
  );
});
