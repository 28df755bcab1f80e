import { pause } from "../../loop/hub";
import { firm, longhe, type Scene } from "./scene";

// The loop from end to end, as five people go through it: a clerk of the community, the contact of the enterprise that is visited, the street's
// officer, and the contacts of two enterprises that come forward. After every step the street's page has moved by exactly that step.

const street = "510116003";
const [asking, parking, marking] = [firm("longhe/qiyang"), firm("longhe/0301"), firm("longhe/0302")];

const figures = [
  ...["visits", "needsListed", "needsClaimed", "needsFulfilled", "needsUnclaimedOver30Days", "projectsRunning", "claimsSigned"],
  ...["enterprises", "alliances", "allianceMembers", "reliefAmount", "fundBalance"],
];
type Page = Record<string, number>;
type CallerName = "clerk" | "asker" | "officer" | "first" | "second";

/** The loop told once through the running hub that `scene` gives. */
export function loopStory(scene: () => Scene): void {
  let tokens: Record<CallerName, string>;
  let before: Page;

  /** What the street's page says to whoever opens it. */
  async function page(): Promise<Page> {
    const { region } = await scene().read(
      `{ region(code: "${street}") { enterpriseSummary { ${figures.join(" ")} } volunteerSummary { practicalDeeds teams } } }`,
    );
    const { enterpriseSummary, volunteerSummary } = region;
    return Object.fromEntries(
      Object.entries({ ...enterpriseSummary, ...volunteerSummary }).map(([key, value]) => [key, Number(value)]),
    );
  }

  /** Checks that since the last look the page has moved by this and by nothing else. */
  async function moved(expected: Page): Promise<void> {
    const changes = (after: Page) =>
      Object.fromEntries(
        Object.keys(after).flatMap((key) => (after[key] === before[key] ? [] : [[key, (after[key] ?? 0) - (before[key] ?? 0)]])),
      );
    let after = await page();
    // What another subgraph hears of by an event comes a moment later.
    for (
      const end = Date.now() + 15_000;
      "practicalDeeds" in expected && !("practicalDeeds" in changes(after)) && Date.now() < end;
    ) {
      await pause(100);
      after = await page();
    }
    expect(changes(after)).toEqual(expected);
    before = after;
  }
  /** One step of the story, which is done. */
  async function step(caller: CallerName, name: string, input: object, select = "id status", change: Page = {}): Promise<any> {
    const { thing, code, message } = await scene().hub.mutate(name, input, tokens[caller], select);
    expect({ name, code, message }).toEqual({ name, code: undefined, message: undefined });
    await moved(change);
    return thing;
  }
  /** One step that is not for this caller, or not yet. */
  async function refused(caller: CallerName, name: string, input: object): Promise<string | undefined> {
    const { code } = await scene().hub.mutate(name, input, tokens[caller]);
    await moved({});
    return code;
  }
  const read = (caller: CallerName, source: string): Promise<any> => scene().read(source, tokens[caller]);
  const ledger = async (caller: CallerName, id: string) =>
    (
      await read(
        caller,
        `{ enterprise(id: "${id}") { contributions { given { receiver kind quantity unit project { id } } received { giver kind quantity unit project { id } } } } }`,
      )
    ).enterprise.contributions;
  const ledgers = async () => ({
    asker: await ledger("asker", asking),
    first: await ledger("first", parking),
    second: await ledger("second", marking),
  });
  /** The names of enterprises, in the order of their ids. */
  const names = async (...ids: string[]): Promise<string[]> => {
    const rows = await scene().hub.sql("enterprises", "select id, name from enterprise where id = any($1)", [ids]);
    return ids.map((id) => rows.find((row) => row.id === id).name);
  };

  test("the loop: visit, need, review, match, project, two claims, delivery, fulfilment, evaluation, ledgers, by five callers", async () => {
    const { contactOf, hub } = scene();
    tokens = {
      clerk: await hub.token({ role: "staff", regions: [longhe], subject: "loop-clerk" }),
      asker: await contactOf("longhe/qiyang"),
      officer: await hub.token({ role: "officer", regions: [street], subject: "loop-officer" }),
      first: await contactOf("longhe/0301"),
      second: await contactOf("longhe/0302"),
    };
    before = await page();
    const [askingName, parkingName, markingName] = await names(asking, parking, marking);
    const ledgersBefore = await ledgers();

    // The clerk visits and hears of something.
    const heard = [{ title: "晚间员工停车没有着落", field: "PARKING", detail: "夜班四十人，楼下没有车位。" }];
    const visit = await step(
      "clerk",
      "recordVisit",
      { enterpriseId: asking, notes: "了解夜班情况。", needs: heard },
      "id needs { id status raisedBy enterprise { id } }",
      { visits: 1 },
    );
    expect(visit.needs).toEqual([{ id: expect.any(String), status: "DRAFT", raisedBy: "VISIT", enterprise: { id: asking } }]);
    const needId = visit.needs[0].id as string;
    expect(await refused("first", "submitNeed", { id: needId })).toBe("FORBIDDEN");
    await step("clerk", "submitNeed", { id: needId });

    // The street reviews; nobody else does, least of all who wrote it down.
    expect(await refused("clerk", "startNeedReview", { id: needId })).toBe("REVIEWER_IS_SUBMITTER");
    expect(await refused("asker", "startNeedReview", { id: needId })).toBe("FORBIDDEN");
    expect(await refused("officer", "reviewNeed", { id: needId, decision: "LIST" })).toBe("WRONG_STATE");
    await step("officer", "startNeedReview", { id: needId });
    const list = await step("officer", "reviewNeed", { id: needId, decision: "LIST" }, "status allowedMoves", { needsListed: 1 });
    expect(list).toEqual({ status: "LISTED", allowedMoves: ["withdrawNeed", "matchNeed"] });

    // What might answer it, and why.
    const { matches } = await read(
      "clerk",
      `{ matches(needId: "${needId}") { score reasons project { id } resource { id kind } } }`,
    );
    expect(matches.length).toBeGreaterThan(0);
    expect(matches.map(({ score }: any) => score)).toEqual(
      matches.map(({ score }: any) => score).sort((a: number, b: number) => b - a),
    );
    expect(matches.every(({ reasons }: any) => reasons.length > 0)).toBe(true);

    // A project for it, of three shares.
    const draft = { regionCode: longhe, title: "夜间错时停车", summary: "写字楼车位夜间开放", field: "PARKING", shares: 3 };
    expect(await refused("asker", "draftProject", { ...draft, needIds: [needId] })).toBe("FORBIDDEN");
    const { id: projectId } = await step("clerk", "draftProject", { ...draft, needIds: [needId] });
    expect(await refused("first", "offerClaim", { projectId, shares: 2, offer: "夜间四十个车位" })).toBe("NOT_FOUND");
    await step("clerk", "submitProject", { id: projectId });
    await step("officer", "publishProject", { id: projectId });

    // Two come forward; what is too much is refused.
    const offer = await step("first", "offerClaim", { projectId, shares: 2, offer: "夜间四十个车位" });
    const other = await step("second", "offerClaim", { projectId, shares: 1, offer: "画线和标牌" });
    expect(await refused("second", "offerClaim", { projectId, shares: 4, offer: "都要" })).toBe("SHARES_EXCEEDED");
    expect(await refused("first", "decideClaim", { id: offer.id, accept: true })).toBe("FORBIDDEN");
    await step("officer", "decideClaim", { id: offer.id, accept: true }, "status project { status sharesClaimed }", {
      needsClaimed: 1,
    });
    expect(await refused("officer", "startProject", { id: projectId })).toBe("WRONG_STATE");
    const decided = await step(
      "officer",
      "decideClaim",
      { id: other.id, accept: true },
      "status project { status sharesClaimed }",
    );
    expect(decided).toEqual({ status: "ACCEPTED", project: { status: "CLAIMED", sharesClaimed: 3 } });
    await step("first", "signClaim", { id: offer.id }, "status", { claimsSigned: 1 });
    expect(await refused("clerk", "startProject", { id: projectId })).toBe("CLAIMS_NOT_SIGNED");
    // Another's claim is not there for a contact.
    expect(["FORBIDDEN", "NOT_FOUND"]).toContain(await refused("first", "signClaim", { id: other.id }));
    await step("second", "signClaim", { id: other.id }, "status", { claimsSigned: 1 });

    // It is delivered; the need goes with it.
    await step("clerk", "startProject", { id: projectId }, "status", { projectsRunning: 1 });
    expect(await refused("clerk", "fulfilNeed", { id: needId })).toBe("WRONG_STATE");
    await step("clerk", "fulfilClaim", { id: offer.id, kind: "PARKING", quantity: 40, unit: "个" });
    expect(await refused("clerk", "fulfilClaim", { id: offer.id, quantity: 1 })).toBe("WRONG_STATE");
    await step("clerk", "fulfilClaim", { id: other.id, kind: "GOODS", quantity: 1, unit: "套" });
    await step("clerk", "deliverProject", { id: projectId }, "status", {
      projectsRunning: -1,
      needsFulfilled: 1,
      practicalDeeds: 1,
    });

    // Who asked says how it was; so does the street.
    expect(await refused("second", "evaluateNeed", { id: needId, score: 1 })).toBe("FORBIDDEN");
    const evaluated = await step(
      "asker",
      "evaluateNeed",
      { id: needId, score: 5, comment: "夜班都停得下了。" },
      "status version evaluation { score comment } history { to byRole } project { id status needs { id } }",
    );
    expect(evaluated).toEqual({
      ...{ status: "EVALUATED", version: 9, evaluation: { score: 5, comment: "夜班都停得下了。" } },
      history: [
        ...["DRAFT staff", "SUBMITTED staff", "REVIEWING officer", "LISTED officer", "LISTED staff", "MATCHED system"],
        ...["IN_DELIVERY system", "FULFILLED system", "EVALUATED enterprise"],
      ].map((each) => ({ to: each.split(" ")[0], byRole: each.split(" ")[1] })),
      project: { id: projectId, status: "DELIVERED", needs: [{ id: needId }] },
    });
    await step("officer", "evaluateProject", { id: projectId, score: 4 });

    // Both ledgers have it, each side the other's name, and once.
    const gift = { kind: "PARKING", quantity: 40, unit: "个", project: { id: projectId } };
    const signs = { kind: "GOODS", quantity: 1, unit: "套", project: { id: projectId } };
    const ledgersAfter = await ledgers();
    const ofProject = (list: any[]) => list.filter(({ project }) => project?.id === projectId);
    expect(ofProject(ledgersAfter.first.given)).toEqual([{ receiver: askingName, ...gift }]);
    expect(ofProject(ledgersAfter.second.given)).toEqual([{ receiver: askingName, ...signs }]);
    expect(ofProject(ledgersAfter.asker.received)).toHaveLength(2);
    expect(ofProject(ledgersAfter.asker.received)).toEqual(
      expect.arrayContaining([
        { giver: parkingName, ...gift },
        { giver: markingName, ...signs },
      ]),
    );
    const grown = Object.entries(ledgersAfter).map(([caller, { given, received }]) => {
      const earlier = ledgersBefore[caller as keyof typeof ledgersBefore];
      return [caller, given.length - earlier.given.length, received.length - earlier.received.length];
    });
    expect(grown).toEqual([
      ["asker", 0, 2],
      ["first", 1, 0],
      ["second", 1, 0],
    ]);
  });
}
