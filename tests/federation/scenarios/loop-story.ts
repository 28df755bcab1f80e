import { pause } from "../../loop/hub";
import { firm, longhe, type Scene } from "./scene";

const street = "510116003";
const counted = "visits needsListed needsClaimed needsFulfilled projectsRunning claimsSigned allianceMembers enterprises";

/** The loop told once, by five callers, with the street's summary after every step. */
export function loopStory(scene: () => Scene): void {
  test("the loop: visit, need, review, match, project, two claims, delivery, fulfilment, evaluation, ledgers, and the street counts each step", async () => {
    const { hub, act, codeOf, contactOf, read } = scene();
    const token = (subject: string) => hub.token({ role: "staff", regions: [longhe], subject });
    const [visitor, reviewer] = [await token("visiting-clerk"), await token("reviewing-clerk")];
    const [asks, gives, helps] = ["longhe/0201", "longhe/0202", "longhe/0203"] as const;
    const [asking, giving, helping] = [await contactOf(asks), await contactOf(gives), await contactOf(helps)];

    const summary = async (): Promise<Record<string, number>> =>
      (await read(`{ region(code: "${street}") { enterpriseSummary { ${counted} } } }`)).region.enterpriseSummary;
    const deeds = async (): Promise<number> =>
      (await read(`{ region(code: "${street}") { volunteerSummary { practicalDeeds } } }`)).region.volunteerSummary
        .practicalDeeds;
    const ledger = async (key: string, contact: string): Promise<{ given: any[]; received: any[] }> =>
      (
        await read(
          `{ enterprise(id: "${firm(key)}") { contributions { given { project { id } quantity unit receiver } received { project { id } giver } } } }`,
          contact,
        )
      ).enterprise.contributions;
    const before = { deeds: await deeds(), received: (await ledger(asks, asking)).received.length };
    let last = await summary();
    /** What the street's summary has changed by since this was asked last. */
    const moved = async () => {
      const now = await summary();
      const changes = Object.entries(now).filter(([name, count]) => count !== last[name]);
      const result = Object.fromEntries(changes.map(([name, count]) => [name, count - (last[name] as number)]));
      last = now;
      return result;
    };

    const needs = [{ title: "员工夜班后没有停车的地方", field: "PARKING" }];
    const visit = await act(visitor, "recordVisit", { enterpriseId: firm(asks), notes: "夜班员工多", needs }, "id needs { id }");
    expect(await moved()).toEqual({ visits: 1 });
    const id = visit.needs[0].id as string;
    await act(asking, "submitNeed", { id });
    await act(reviewer, "startNeedReview", { id });
    expect(await moved()).toEqual({});
    await act(reviewer, "reviewNeed", { id, decision: "LIST" });
    expect(await moved()).toEqual({ needsListed: 1 });
    const { matches } = await read(`{ matches(needId: "${id}") { score reasons resource { id } project { id } } }`, reviewer);
    expect(matches.length).toBeGreaterThan(0);
    for (const { reasons } of matches) expect(reasons.length).toBeGreaterThan(0);

    const draft = { regionCode: longhe, title: "夜间车位共享", summary: "酒店车位夜间开放", field: "PARKING", shares: 2 };
    const { id: projectId } = await act(reviewer, "draftProject", { ...draft, needIds: [id] });
    for (const name of ["submitProject", "publishProject"]) await act(reviewer, name, { id: projectId });
    expect(await moved()).toEqual({});
    const offer = (contact: string) => act(contact, "offerClaim", { projectId, shares: 1, offer: "十个夜间车位" });
    const claims = [await offer(giving), await offer(helping)].map((claim) => claim.id as string);
    expect(await codeOf(asking, "decideClaim", { id: claims[0], accept: true })).toBe("FORBIDDEN");
    await act(reviewer, "decideClaim", { id: claims[0], accept: true });
    expect(await moved()).toEqual({ needsClaimed: 1 });
    await act(reviewer, "decideClaim", { id: claims[1], accept: true });
    expect(await moved()).toEqual({});
    await act(giving, "signClaim", { id: claims[0] });
    expect(await moved()).toEqual({ claimsSigned: 1 });
    expect(await codeOf(reviewer, "startProject", { id: projectId })).toBe("CLAIMS_NOT_SIGNED");
    await act(helping, "signClaim", { id: claims[1] });
    expect(await moved()).toEqual({ claimsSigned: 1 });
    await act(reviewer, "startProject", { id: projectId });
    expect(await moved()).toEqual({ projectsRunning: 1 });
    for (const claim of claims) await act(reviewer, "fulfilClaim", { id: claim, kind: "PARKING", quantity: 10, unit: "个车位" });
    expect(await moved()).toEqual({});
    await act(reviewer, "deliverProject", { id: projectId });
    expect(await moved()).toEqual({ needsFulfilled: 1, projectsRunning: -1 });
    await act(asking, "evaluateNeed", { id, score: 5, comment: "夜班有车位了" });
    await act(reviewer, "evaluateProject", { id: projectId, score: 5 });
    expect(await moved()).toEqual({});

    const ofThis = (entries: any[]) => entries.filter(({ project }) => project?.id === projectId);
    expect(ofThis((await ledger(gives, giving)).given)).toEqual([
      { project: { id: projectId }, quantity: 10, unit: "个车位", receiver: expect.any(String) },
    ]);
    expect(ofThis((await ledger(helps, helping)).given)).toHaveLength(1);
    const after = await ledger(asks, asking);
    expect(ofThis(after.received)).toHaveLength(2);
    expect(after.received).toHaveLength(before.received + 2);
    const { need } = await read(`{ need(id: "${id}") { status evaluation { score } history { to } } }`, asking);
    const { project } = await read(`{ project(id: "${projectId}") { status sharesClaimed claims { status } } }`, reviewer);
    expect(need).toMatchObject({ status: "EVALUATED", evaluation: { score: 5 } });
    expect(need.history.map(({ to }: any) => to)).toEqual(
      expect.arrayContaining(["DRAFT", "SUBMITTED", "REVIEWING", "LISTED", "MATCHED", "IN_DELIVERY", "FULFILLED", "EVALUATED"]),
    );
    expect(project).toEqual({
      status: "EVALUATED",
      sharesClaimed: 2,
      claims: [{ status: "FULFILLED" }, { status: "FULFILLED" }],
    });
    // The volunteers' side hears of it by event.
    for (const until = Date.now() + 10_000; (await deeds()) === before.deeds && Date.now() < until;) await pause(200);
    expect(await deeds()).toBe(before.deeds + 1);
  });
}
