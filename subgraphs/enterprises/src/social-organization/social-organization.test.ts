import { randomUUID } from "node:crypto";
import { changesOf, differences, type Viewer } from "@quyu/kernel";
import { walkMachine } from "@quyu/kernel/testing";
import { recount } from "../report/summary.recount";
import { aRegion, aSocialOrganization, binjiang, clerk, contactOf, longhe, startTestSubgraph } from "../testing";
import { codeOf, send } from "@quyu/kernel/testing";
import type { IncubationStageValue } from "./social-organization.entity";
import { enterSocialOrganizations, socialOrganizationRecord } from "./social-organization.service";
import { incubationMachine } from "./social-organization.states";

const subgraph = startTestSubgraph();
const staff: Partial<Viewer> = { ...clerk, person: randomUUID() };
const elsewhere: Partial<Viewer> = { ...staff, regions: [binjiang] };
beforeAll(() => subgraph.given(aRegion(longhe)));

const selection = "socialOrganization { id stage version allowedMoves history { from to byRole reason } }";
const register = (input: object = {}, viewer = staff) => {
  const given = { regionCode: longhe, name: "邻里互助社", kind: "SOCIAL_ORGANIZATION", ...input };
  return send(subgraph, viewer, "registerSocialOrganization", given, selection);
};
const advance = (input: object, viewer = staff) => send(subgraph, viewer, "advanceIncubation", input, selection);
const stages = Object.keys(incubationMachine.states) as IncubationStageValue[];

test("an organization grows stage by stage, and the summary follows it", async () => {
  const { socialOrganization: seed } = await register();
  expect(seed).toMatchObject({ stage: "SEED", version: 1, allowedMoves: ["advanceIncubation"] });

  for (const [index, stage] of stages.slice(1).entries()) {
    const { socialOrganization } = await advance({ id: seed.id, version: index + 1, reason: `第${index + 1}步` });
    expect(socialOrganization).toMatchObject({ stage, version: index + 2 });
    expect(socialOrganization.history.at(-1)).toEqual({
      from: stages[index],
      to: stage,
      byRole: "staff",
      reason: `第${index + 1}步`,
    });
  }

  expect(codeOf(await advance({ id: seed.id, version: 5 }))).toBe("WRONG_STATE");
  const { region } = await subgraph
    .as({})
    .run(`{ region(code: "${longhe}") { enterpriseSummary { socialOrganizationsByStage { key count } } } }`);
  expect(region.enterpriseSummary.socialOrganizationsByStage).toEqual([{ key: "GRADUATED", count: 1 }]);
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("one that was filed or registered before comes as it is; none begins in the middle of its incubation", async () => {
  for (const stage of ["SEED", "FILED", "REGISTERED"])
    expect((await register({ stage })).socialOrganization).toMatchObject({
      stage,
      version: 1,
      history: [{ from: null, to: stage }],
    });
  for (const stage of ["INCUBATING", "GRADUATED"]) expect(codeOf(await register({ stage }))).toBe("INVALID_INPUT");
  expect(codeOf(await register({}, elsewhere))).toBe("FORBIDDEN");
  expect(codeOf(await register({ regionCode: `${longhe.slice(0, 9)}999` }, { ...staff, regions: ["51"] }))).toBe(
    "REGION_NOT_FOUND",
  );
});

test("twenty clerks who advance at once advance one stage", async () => {
  const { socialOrganization } = await register();
  const answers = await Promise.all(Array.from({ length: 20 }, () => advance({ id: socialOrganization.id, version: 1 })));

  expect(answers.filter((answer) => codeOf(answer) === undefined)).toHaveLength(1);
  expect(new Set(answers.map(codeOf))).toEqual(new Set([undefined, "VERSION_CONFLICT"]));
});

test("a history that skips a stage cannot be entered", () => {
  const organization = { id: "x", status: "FILED" as const, version: 2 };
  const at = (to: IncubationStageValue) => ({ to, occurredAt: new Date(), byRole: "staff" });

  expect(() => changesOf(organization, [at("SEED"), at("FILED")], incubationMachine)).toThrow("goes from SEED to FILED");
});

test("every move from every stage by everybody does what the table says, or nothing", async () => {
  const given = async (status: string) => {
    // Begun where it may begin, so that its history is the shortest there is; every given record is version 1, as the input says.
    const organization = aSocialOrganization({ status: status as IncubationStageValue, version: 1 });
    const way = { to: organization.status, occurredAt: organization.createdAt, byRole: "staff" };
    if (incubationMachine.start.includes(organization.status))
      await subgraph.db.transaction((tx) => enterSocialOrganizations(tx, [{ organization, moves: [way] }]));
    else await subgraph.given(organization);
    return organization.id;
  };
  const callers = {
    staff,
    otherRegion: elsewhere,
    reader: { ...staff, scopes: ["enterprises:read"] },
    contact: contactOf(randomUUID()),
    visitor: {},
  };
  const cells = await walkMachine({ subgraph, kind: socialOrganizationRecord, callers, given });
  expect(cells).toBe(5 * 5);
});
