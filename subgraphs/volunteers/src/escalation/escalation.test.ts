import { randomUUID } from "node:crypto";
import type { Viewer } from "@quyu/kernel";
import { noteResponsible } from "../responsible/responsible.service";
import { aRegion, aResident, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const place = "330106001003";
const staff: Partial<Viewer> = { ...staffOf(place), scopes: ["cases:*"], person: randomUUID() };
beforeAll(async () => {
  await subgraph.given(aRegion(place));
  await noteResponsible(subgraph.db, {
    ...{ id: randomUUID(), regionCode: place, level: "STAND_IN", estateId: null, building: null, organizationId: randomUUID() },
  });
});

const call = async (viewer: Partial<Viewer>, name: string, type: string, input: object) => {
  const data = await subgraph
    .as(viewer)
    .run(`mutation ($input: ${type}!) { ${name}(input: $input) { issue { id status version } userErrors { code } } }`, { input });
  return data[name];
};

test("an issue becomes a need once, however many ask at once, and stays open; the event names no person", async () => {
  const given = { regionCode: place, title: "3栋停车难", detail: "老张家门口总被堵。" };
  const { issue } = await call(aResident(), "reportIssue", "ReportIssueInput", given);
  const input = { id: issue.id, title: "小区停车位不足", field: "PARKING" };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => call(staff, "escalateIssueToNeed", "EscalateIssueToNeedInput", input)),
  );

  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(answers.find(({ issue: answer }) => answer)?.issue).toMatchObject({ status: "REPORTED", version: 2 });
  const events = await subgraph.db.query(
    "select type, target, subject, data from outbox_event where subject = $1 and type = 'issue.escalated'",
    [issue.id],
  );
  expect(events).toEqual([
    {
      ...{ type: "issue.escalated", target: "enterprises", subject: issue.id },
      data: { issueId: issue.id, regionCode: place, title: "小区停车位不足", field: "PARKING" },
    },
  ]);
});
