import { randomUUID } from "node:crypto";
import { demoId } from "@quyu/kernel";
import { pause } from "../../loop/hub";
import { binjiang, chengdu, firm, longhe, pingjiang, type Scene } from "./scene";

/** What is told of the organizations of the demo's communities; `scene` gives the running hub. */
export function organizationStories(scene: () => Scene): void {
  test("平江路: six cross-appointments, 75 % party members, and three levels down to the building", async () => {
    const { clerk, act, codeOf, read, hub } = scene();
    const summary = async () =>
      (
        await read(
          `{ region(code: "${pingjiang}") { organizationSummary { crossAppointments ownersCommitteePartyShare { value } } } }`,
        )
      ).region.organizationSummary;
    expect(await summary()).toEqual({ crossAppointments: 6, ownersCommitteePartyShare: { value: 0.75 } });

    const estate = demoId("estate:pingjiang/1");
    const chain = async () =>
      (
        await read(
          `{ region(code: "${pingjiang}") { responsibilityChain(estateId: "${estate}", building: "1栋") { level organization { id } holder { id } } } }`,
          clerk(pingjiang),
        )
      ).region.responsibilityChain;
    expect((await chain()).map(({ level }: any) => level)).toEqual(["AREA", "ESTATE", "BUILDING"]);
    const [organizationId, personId] = [
      demoId("organization:pingjiang/estate-branch-1"),
      demoId("person:pingjiang/estate-1-building-head-2"),
    ];
    const building = { level: "BUILDING", estateId: estate, building: "1栋", organizationId, personId };
    await act(clerk(pingjiang), "assignResponsibility", building);
    expect((await chain())[2].holder.id).toBe(personId);

    const body = demoId("body:pingjiang/owners-committee-1");
    const [post] = await hub.sql("organizations", "select id, person_id from post where body_id = $1 and title = 'DIRECTOR'", [
      body,
    ]);
    await act(clerk(pingjiang), "endPost", { id: post.id, keepsSeat: false, reason: "任期调整" });
    expect((await summary()).crossAppointments).toBe(5);
    const director = { bodyId: body, title: "DIRECTOR", personId: post.person_id, isPublic: true };
    await act(clerk(pingjiang), "appointPost", director);
    expect(await codeOf(clerk(pingjiang), "appointPost", director)).toBe("POST_TAKEN");
    expect((await summary()).crossAppointments).toBe(6);
  });

  test("滨江: 16 social organizations and 12 of residents, 一干三支; a new one grows stage by stage", async () => {
    const { clerk, act, codeOf, read, hub } = scene();
    const kinds = await hub.sql(
      "enterprises",
      "select kind, count(*)::int as count from social_organization where region_code = $1 group by kind order by kind desc",
      [binjiang],
    );
    expect(kinds).toEqual([
      { kind: "SOCIAL_ORGANIZATION", count: 16 },
      { kind: "RESIDENT_GROUP", count: 12 },
    ]);
    const stages = async () =>
      (
        await read(
          `{ region(code: "${binjiang}") { workMethods { name } enterpriseSummary { socialOrganizationsByStage { key count } } } }`,
        )
      ).region;
    const before = await stages();
    expect(before.workMethods.filter(({ name }: any) => name.includes("一干三支"))).toHaveLength(1);
    const countOf = (region: any, stage: string) =>
      region.enterpriseSummary.socialOrganizationsByStage.find(({ key }: any) => key === stage)?.count ?? 0;

    const { id } = await act(clerk(binjiang), "registerSocialOrganization", {
      ...{ regionCode: binjiang, name: "河畔种子图书社", kind: "RESIDENT_GROUP" },
    });
    for (const [index, stage] of ["INCUBATING", "FILED", "REGISTERED", "GRADUATED"].entries())
      expect((await act(clerk(binjiang), "advanceIncubation", { id, version: index + 1 }, "stage")).stage).toBe(stage);
    expect(await codeOf(clerk(binjiang), "advanceIncubation", { id, version: 5 })).toBe("WRONG_STATE");
    const after = await stages();
    expect(countOf(after, "GRADUATED")).toBe(countOf(before, "GRADUATED") + 1);
    expect(countOf(after, "SEED")).toBe(countOf(before, "SEED"));
  });

  test("双百佳: named when publicity is over and no objection is open, and not before", async () => {
    const { clerk, act, codeOf, read } = scene();
    const city = clerk(chengdu);
    const [early, disputed, ready] = ["longhe/estate-1", "longhe/estate-4", "pingjiang/hundred-best-community"].map((key) =>
      demoId(`nomination:${key}`),
    ) as [string, string, string];
    const recognitions = async (region: string): Promise<number> =>
      (await read(`{ region(code: "${region}") { organizationSummary { recognitions } } }`)).region.organizationSummary
        .recognitions;

    expect(await codeOf(clerk(pingjiang), "nameNomination", { id: ready })).toBe("FORBIDDEN");
    const before = await recognitions(pingjiang);
    const named = await act(city, "nameNomination", { id: ready }, "status recognition { title region { code } }");
    expect(named).toEqual({
      status: "NAMED",
      recognition: { title: expect.stringContaining("百佳"), region: { code: pingjiang } },
    });
    expect(await recognitions(pingjiang)).toBe(before + 1);
    expect(await codeOf(city, "nameNomination", { id: ready })).toBe("WRONG_STATE");

    expect(await codeOf(city, "nameNomination", { id: early })).toBe("PUBLICITY_NOT_OVER");
    expect(await codeOf(city, "nameNomination", { id: disputed })).toBe("OPEN_OBJECTION");
    const objectionId = demoId("objection:longhe/estate-4/patrol");
    await act(city, "resolveObjection", { id: disputed, objectionId, answer: "已核实，巡逻记录齐全" });
    expect((await act(city, "nameNomination", { id: disputed }, "status")).status).toBe("NAMED");
  });

  test("龙河 两新联合支部: with the sixth unit that is covered the street is advised, by an event from the enterprises' side", async () => {
    const { clerk, act, read, hub } = scene();
    const branch = await act(clerk(longhe), "createPartyOrganization", {
      ...{ regionCode: longhe, name: "龙河社区第二两新联合党支部", kind: "TWO_NEW_JOINT_BRANCH" },
      ...{ parentId: demoId("organization:longhe/two-new-committee"), fullMembers: 9 },
    });
    await act(clerk(longhe), "activatePartyOrganization", { id: branch.id });
    const advice = async (id: string): Promise<string[]> =>
      (
        await read(`{ partyOrganization(id: "${id}") { advice { rule message article } } }`, clerk(longhe))
      ).partyOrganization.advice.flatMap(({ rule, message, article }: any) =>
        rule === "JOINT_BRANCH_UNITS" ? [`${message} ${article}`] : [],
      );
    const cover = (keys: readonly string[], more: readonly string[] = []) =>
      hub.mutate(
        "coverEnterprises",
        { enterpriseIds: [...keys.map(firm), ...more], coverage: "JOINT", partyOrganizationId: branch.id },
        clerk(longhe),
      );
    const unitsOf = async (): Promise<number | null> =>
      (await hub.sql("organizations", "select unit_count from party_organization where id = $1", [branch.id]))[0].unit_count;
    const heard = async (units: number): Promise<void> => {
      for (const until = Date.now() + 10_000; (await unitsOf()) !== units && Date.now() < until;) await pause(50);
      expect(await unitsOf()).toBe(units);
    };
    const units = Array.from({ length: 6 }, (_, index) => `longhe/090${index}`);

    const unknown = await cover(units.slice(0, 1), [randomUUID()]);
    expect(unknown).toMatchObject({ thing: null, code: "NOT_FOUND", field: ["enterpriseIds", "1"] });
    expect(unknown.message).toMatch(/没有找到/);
    expect(await unitsOf()).toBeNull();
    expect((await cover(units.slice(0, 5))).code).toBeUndefined();
    await heard(5);
    expect(await advice(branch.id)).toEqual([]);
    expect((await cover(units.slice(5))).code).toBeUndefined();
    await heard(6);
    expect(await advice(branch.id)).toEqual([expect.stringMatching(/^覆盖6个单位，联合党支部覆盖单位一般不超过5个 .*第五条/)]);
    // The demo's own joint branch covers 22, as its file says.
    const [given] = await advice(demoId("organization:longhe/two-new-joint-branch"));
    expect(given).toMatch(/^覆盖22个单位/);
  });
}
