import { demoId, demoPerson } from "@quyu/kernel";
import { HoursRecord, HoursStatus } from "../hours-record/hours-record.entity";
import { isCounted } from "../hours-record/hours-record.states";
import { aResident, leaderOf, staffOf, startTestSubgraph } from "../testing";
import { starHours } from "./volunteer.stars";

const subgraph = startTestSubgraph({ seeded: true });
const longhe = "510116003901";
const league = demoId("volunteer-team:longhe/business-league");
const record = "status isBackfilled minutes servedOn history { from to occurredAt }";

test("龙河 has hours in every state, and hours entered afterwards", async () => {
  const rows: { status: string; count: number }[] = await subgraph.db.query(
    "select status, count(*)::int as count from hours_record where region_code = $1 group by status",
    [longhe],
  );
  const [{ backfilled }] = await subgraph.db.query("select count(*)::int as backfilled from hours_record where is_backfilled");

  expect(rows.map(({ status }) => status).sort()).toEqual(Object.keys(HoursStatus).sort());
  for (const { count } of rows) expect(count).toBeGreaterThan(0);
  expect(backfilled).toBeGreaterThan(0);
});

test("the demo's volunteer finds their own hours in every state, a star and the certificate of it", async () => {
  const { myVolunteer } = await subgraph.as(aResident(demoPerson("volunteer"))).run(
    `{ myVolunteer { name star confirmedHours backfilledHours teams { name } certificates { number hours }
        records(first: 100) { totalCount edges { node { ${record} } } } } }`,
  );

  expect(myVolunteer).toMatchObject({ name: "周晓岚", star: 1 });
  expect(myVolunteer.confirmedHours).toBeGreaterThan(100);
  expect(myVolunteer.backfilledHours).toBeGreaterThan(0);
  expect(myVolunteer.teams.map(({ name }: { name: string }) => name)).toContain("商家联盟志愿服务队");
  const records: HoursRecord[] = myVolunteer.records.edges.map(({ node }: { node: HoursRecord }) => node);
  expect(new Set(records.map(({ status }) => status)).size).toBe(Object.keys(HoursStatus).length);
  const { verifyCertificate } = await subgraph
    .as({})
    .run(`{ verifyCertificate(number: "${myVolunteer.certificates[0].number}") { volunteerName hours star } }`);
  expect(verifyCertificate).toEqual({ volunteerName: "周**", hours: myVolunteer.certificates[0].hours, star: 1 });
});

test("the demo's leader is of the team they lead, sees its members by name and has hours to confirm", async () => {
  const leader = { ...leaderOf(league), person: demoPerson("leader") };
  const { myVolunteer, volunteerTeam } = await subgraph.as(leader).run(
    `{ myVolunteer { id name } volunteerTeam(id: "${league}") {
        members(first: 100) { edges { node { id name } } } pendingHours { totalCount edges { node { volunteer { name } } } } } }`,
  );
  const members: { id: string; name: string }[] = volunteerTeam.members.edges.map(({ node }: { node: unknown }) => node);

  expect(members.map(({ id }) => id)).toContain(myVolunteer.id);
  for (const { name } of members) expect(name).not.toContain("*");
  expect(volunteerTeam.pendingHours.totalCount).toBeGreaterThan(5);
  const { volunteerTeam: forStaff } = await subgraph.as(staffOf(longhe)).run(`{ volunteerTeam(id: "${league}") { leaderName } }`);
  expect(forStaff.leaderName).toBe(myVolunteer.name);
});

test("every star was earned by hours that were confirmed before it was given, and no certificate says more", async () => {
  const stars: { star: number; minutes: number }[] = await subgraph.db.query(
    `select s.star, (select sum(t.minutes)::int from hours_record t where t.volunteer_id = s.volunteer_id and not t.is_backfilled
       and ${isCounted("t")} and (t.confirmed_at at time zone 'Asia/Shanghai')::date <= s.awarded_on) as minutes from volunteer_star s`,
  );
  const [{ wrong }] = await subgraph.db.query(
    `select count(*)::int as wrong from hours_certificate c where c.minutes > (select sum(t.minutes) from hours_record t
       where t.volunteer_id = c.volunteer_id and not t.is_backfilled and ${isCounted("t")}) or c.issued_on > (now() at time zone 'Asia/Shanghai')::date`,
  );

  expect(stars.length).toBeGreaterThan(4);
  for (const { star, minutes } of stars) expect(minutes).toBeGreaterThanOrEqual((starHours[star - 1] as number) * 60);
  expect(wrong).toBe(0);
});

test("nothing of the demo happened tomorrow, and what a leader confirmed over seven days ago is recorded", async () => {
  const [{ early, unrecorded, before }] = await subgraph.db.query(
    `select (select count(*)::int from state_change where occurred_at > now()) as early,
       (select count(*)::int from hours_record where status = 'LEADER_CONFIRMED' and confirmed_at < now() - interval '7 days') as unrecorded,
       (select count(*)::int from hours_record t join volunteer v on v.id = t.volunteer_id where t.starts_at < v.created_at) as before`,
  );

  expect({ early, unrecorded, before }).toEqual({ early: 0, unrecorded: 0, before: 0 });
});

test("the summary of 龙河 counts its starred volunteers", async () => {
  const { region } = await subgraph
    .as({})
    .run(`{ region(code: "${longhe}") { volunteerSummary { hours backfilledHours byStar { key count } } } }`);

  expect(region.volunteerSummary.byStar).toEqual([
    { key: "1", count: 4 },
    { key: "2", count: 1 },
  ]);
  expect(region.volunteerSummary.backfilledHours).toBeGreaterThan(0);
  expect(region.volunteerSummary.hours).toBeGreaterThan(region.volunteerSummary.backfilledHours);
});
