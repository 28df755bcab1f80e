import { randomUUID } from "node:crypto";
import { addDays, differences, instantOf, today, type Viewer } from "@quyu/kernel";
import { HoursRecord } from "../hours-record/hours-record.entity";
import { enterHours } from "../hours-record/hours-record.service";
import { recount } from "../report/summary.recount";
import { asEntered, aRegion, someHours, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const place = "330106001003";
const staff: Partial<Viewer> = { ...staffOf(place), scopes: ["volunteers:*"], person: randomUUID() };
const newcomer = (): Partial<Viewer> => ({ role: "resident", subject: "v", person: randomUUID() });

beforeAll(() => subgraph.given(aRegion(place)));

const call = async (viewer: Partial<Viewer>, name: string, type: string, input: object, thing: string) => {
  const data = await subgraph
    .as(viewer)
    .run(`mutation ($input: ${type}!) { ${name}(input: $input) { ${thing} userErrors { code } } }`, { input });
  return data[name];
};
const team = async (): Promise<string> =>
  (
    await call(
      staff,
      "formTeam",
      "FormTeamInput",
      { regionCode: place, name: `红马甲${randomUUID().slice(0, 4)}`, memberCount: 10, partyMemberCount: 4 },
      "volunteerTeam { id }",
    )
  ).volunteerTeam.id;
const join = (viewer: Partial<Viewer>, teamId: string, name: string | null = "陈志远") =>
  call(viewer, "joinTeam", "JoinTeamInput", { teamId, name }, "volunteerTeam { memberCount }");
const leave = (viewer: Partial<Viewer>, teamId: string) =>
  call(viewer, "leaveTeam", "LeaveTeamInput", { teamId }, "volunteerTeam { memberCount }");
const apply = (viewer: Partial<Viewer>) => call(viewer, "applyForStar", "ApplyForStarInput", {}, "volunteer { star }");
const codeOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code;
async function served(viewer: Partial<Viewer>, teamId: string, hours: number, given: Partial<HoursRecord> = {}): Promise<void> {
  const [{ id }] = await subgraph.db.query("select id from volunteer where person_id = $1", [viewer.person]);
  await subgraph.db.query("update team_membership set joined_on = $2 where volunteer_id = $1", [id, addDays(today(), -700)]);
  const records = Array.from({ length: Math.ceil(hours / 10) }, (_, index) =>
    someHours({
      volunteerId: id,
      teamId,
      regionCode: place,
      startsAt: instantOf(addDays(today(), -10 - index), "08:00"),
      minutes: 600,
      ...given,
    }),
  );
  await subgraph.db.transaction((tx) => enterHours(tx, records.map(asEntered)));
}

test("one joins a team and leaves it; a newcomer says the name once", async () => {
  const [first, second] = [await team(), await team()];
  const viewer = newcomer();
  expect(codeOf(await join(viewer, first, null))).toBe("NAME_REQUIRED");
  expect((await join(viewer, first)).volunteerTeam.memberCount).toBe(11);
  expect(codeOf(await join(viewer, first))).toBe("ALREADY_A_MEMBER");
  expect(codeOf(await join(viewer, second, null))).toBeUndefined();
  expect((await leave(viewer, first)).volunteerTeam.memberCount).toBe(10);
  expect(codeOf(await leave(viewer, first))).toBe("NOT_A_MEMBER");
  expect(codeOf(await join(viewer, randomUUID()))).toBe("NOT_FOUND");
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("stars come one after another, by confirmed hours alone, however many apply at once", async () => {
  const teamId = await team();
  const viewer = newcomer();
  await join(viewer, teamId);
  await served(viewer, teamId, 90);
  expect(codeOf(await apply(viewer))).toBe("NOT_ENOUGH_HOURS");
  const [{ id }] = await subgraph.db.query("select id from volunteer where person_id = $1", [viewer.person]);
  const more = Array.from({ length: 22 }, (_, index) =>
    someHours({
      volunteerId: id,
      teamId,
      regionCode: place,
      startsAt: instantOf(addDays(today(), -60 - index), "08:00"),
      minutes: 600,
    }),
  );
  // Back-filled hours give no star.
  const backfilled = Array.from({ length: 40 }, (_, index) =>
    someHours({
      volunteerId: id,
      teamId,
      regionCode: place,
      startsAt: instantOf(addDays(today(), -200 - index), "08:00"),
      minutes: 600,
      isBackfilled: true,
    }),
  );
  await subgraph.db.transaction((tx) => enterHours(tx, [...more, ...backfilled].map(asEntered)));
  // 310 hours are enough for two stars: twenty applications at once give two.
  const answers = await Promise.all(Array.from({ length: 20 }, () => apply(viewer)));
  expect(answers.flatMap(({ volunteer }) => (volunteer ? [volunteer.star] : [])).sort()).toEqual([1, 2]);
  expect(await subgraph.db.query("select star from volunteer_star where volunteer_id = $1 order by star", [id])).toEqual([
    { star: 1 },
    { star: 2 },
  ]);
  expect(codeOf(await apply(newcomer()))).toBe("NOT_A_VOLUNTEER");
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("a certificate says what is true today and is verified by its number; altered it is none", async () => {
  const teamId = await team();
  const viewer = newcomer();
  await join(viewer, teamId);
  const issue = () =>
    call(
      viewer,
      "issueCertificate",
      "IssueCertificateInput",
      {},
      "hoursCertificate { number hours star verifyUrl volunteerName }",
    );
  expect(codeOf(await issue())).toBe("NO_HOURS");
  await served(viewer, teamId, 30);
  const { hoursCertificate } = await issue();
  expect(hoursCertificate).toMatchObject({ hours: 30, star: 0, volunteerName: "陈**" });
  const verify = async (number: string) =>
    (await subgraph.as({}).run("query ($n: String!) { verifyCertificate(number: $n) { hours } }", { n: number }))
      .verifyCertificate;
  expect(await verify(hoursCertificate.number.toLowerCase())).toEqual({ hours: 30 });
  const altered = hoursCertificate.number.replace(/.$/, (last: string) => (last === "7" ? "8" : "7"));
  expect(await verify(altered)).toBeNull();
});
