import fc from "fast-check";
import { addDays, dayOf, differences, insertRows, instantOf, today, type Viewer } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { starThresholds } from "../star/star.service";
import { asEntered, aRegion, aTeam, aVolunteer, someHours, startTestSubgraph } from "../testing";
import { enterVolunteers } from "../volunteer/volunteer.service";
import { formTeams } from "../volunteer-team/volunteer-team.service";
import { HoursRecord } from "./hours-record.entity";
import { enterHours } from "./hours-record.service";

const subgraph = startTestSubgraph();
const place = "330106001003";
const team = aTeam({ regionCode: place });
const runs = process.env["QUYU_TEST_HEAVY"] ? 300 : 8;
const minute = 60_000;
const wholeDay = 24 * 60;

beforeAll(async () => {
  await subgraph.given(aRegion(place));
  await subgraph.db.transaction((tx) => formTeams(tx, [{ team, hostEnterpriseIds: [], categoryIds: [] }]));
});

async function aMember(): Promise<{ id: string; viewer: Partial<Viewer> }> {
  const volunteer = aVolunteer({ regionCode: place });
  const membership = { teamId: team.id, regionCode: place, joinedOn: addDays(today(), -900), leftOn: null };
  await subgraph.db.transaction((tx) => enterVolunteers(tx, [{ volunteer, memberships: [membership] }]));
  return { id: volunteer.id, viewer: { role: "volunteer", subject: "v", person: volunteer.personId as string } };
}
const send = async (viewer: Partial<Viewer>, name: string, type: string, input: object, thing: string) => {
  const data = await subgraph
    .as(viewer)
    .run(`mutation ($input: ${type}!) { ${name}(input: $input) { ${thing} userErrors { code } } }`, { input });
  return data[name];
};

interface Span {
  startsAt: Date;
  minutes: number;
}
const endOf = ({ startsAt, minutes }: Span): number => startsAt.getTime() + minutes * minute;
const overlap = (a: Span, b: Span): boolean => a.startsAt.getTime() < endOf(b) && b.startsAt.getTime() < endOf(a);

// Three days of Shanghai, nine days ago: starts anywhere in them, most of them near a midnight of Shanghai, so many run past one.
const midnight = instantOf(addDays(today(), -9), "00:00").getTime();
const span = fc.record({
  start: fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 * wholeDay - 1 }) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: -240, max: 60 }))
        .map(([day, offset]) => day * wholeDay + offset),
    },
  ),
  minutes: fc.oneof(fc.integer({ min: 1, max: 240 }), fc.integer({ min: 1, max: wholeDay })),
});
const spans = fc
  .array(span, { minLength: 2, maxLength: 14 })
  .map((given) => given.map(({ start, minutes }): Span => ({ startsAt: new Date(midnight + start * minute), minutes })));

test("claims at once: what is kept never overlaps nor exceeds a day of Shanghai, and only what would is refused", async () => {
  let past = 0;
  await fc.assert(
    fc.asyncProperty(spans, async (wanted) => {
      const { id, viewer } = await aMember();
      const codes = await Promise.all(
        wanted.map(async ({ startsAt, minutes }) => {
          const input = { teamId: team.id, startsAt: startsAt.toISOString(), minutes, evidence: "LEADER_PRESENT" };
          return (await send(viewer, "claimHours", "ClaimHoursInput", input, "hoursRecord { id }")).userErrors[0]?.code as
            string | undefined;
        }),
      );
      const kept = wanted.filter((_, index) => codes[index] === undefined);
      const servedOn = (day: string) =>
        kept.filter(({ startsAt }) => dayOf(startsAt) === day).reduce((sum, { minutes }) => sum + minutes, 0);
      const stored: { startsAt: Date; minutes: number; servedOn: string }[] = await subgraph.db.query(
        `select starts_at as "startsAt", minutes, served_on::text as "servedOn" from hours_record where volunteer_id = $1`,
        [id],
      );
      expect(stored.map(({ startsAt, minutes }) => `${startsAt.toISOString()} ${minutes}`).sort()).toEqual(
        kept.map(({ startsAt, minutes }) => `${startsAt.toISOString()} ${minutes}`).sort(),
      );
      for (const row of stored) {
        expect(row.servedOn).toBe(dayOf(row.startsAt));
        expect(servedOn(row.servedOn)).toBeLessThanOrEqual(wholeDay);
        if (dayOf(new Date(endOf(row) - 1)) !== row.servedOn) past += 1;
      }
      expect(kept.some((a, index) => kept.slice(index + 1).some((b) => overlap(a, b)))).toBe(false);
      // Nothing is refused that there was room for in the end.
      for (const [index, each] of wanted.entries()) {
        if (codes[index] === "OVERLAPS") expect(kept.some((other) => overlap(other, each))).toBe(true);
        else if (codes[index] !== undefined) {
          expect(codes[index]).toBe("OVER_24_HOURS_A_DAY");
          expect(servedOn(dayOf(each.startsAt)) + each.minutes).toBeGreaterThan(wholeDay);
        }
      }
    }),
    { numRuns: runs, seed: 20261121 },
  );
  expect(past).toBeGreaterThan(0);
}, 120_000);

test("stars never skip, whatever the hours and however many apply at once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 1_700 }),
      fc.integer({ min: 0, max: 500 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
      async (hours, backfilled, rounds) => {
        const { id, viewer } = await aMember();
        const days = (count: number, since: number, isBackfilled: boolean) =>
          Array.from({ length: Math.ceil(count / 20) }, (_, index) =>
            someHours({
              ...{ volunteerId: id, teamId: team.id, regionCode: place, isBackfilled },
              startsAt: instantOf(addDays(today(), -since - index), "02:00"),
              minutes: Math.min(20, count - 20 * index) * 60,
            }),
          );
        const records = [...days(hours, 3, false), ...days(backfilled, 300, true)];
        await subgraph.db.transaction((tx) => enterHours(tx, records.map(asEntered)));
        const given: number[] = [];
        for (const atOnce of rounds) {
          const answers = await Promise.all(
            Array.from({ length: atOnce }, () => send(viewer, "applyForStar", "ApplyForStarInput", {}, "volunteer { star }")),
          );
          const stars = answers.flatMap(({ volunteer }) => (volunteer ? [volunteer.star as number] : []));
          given.push(...stars.sort((a, b) => a - b));
          for (const { userErrors } of answers)
            for (const { code } of userErrors) expect(["NOT_ENOUGH_HOURS", "HIGHEST_STAR"]).toContain(code);
        }
        // Back-filled hours give none; each application gives at most one, in order.
        const earned = starThresholds.filter((threshold) => threshold <= hours).length;
        const applied = rounds.reduce((sum, atOnce) => sum + atOnce, 0);
        const expected = Array.from({ length: Math.min(earned, applied) }, (_, index) => index + 1);
        expect(given).toEqual(expected);
        const kept = await subgraph.db.query("select star from volunteer_star where volunteer_id = $1 order by star", [id]);
        expect(kept.map(({ star }: { star: number }) => star)).toEqual(expected);
      },
    ),
    { numRuns: runs, seed: 20261121 },
  );
  expect(await differences(subgraph.db, recount)).toEqual([]);
}, 120_000);

test("the database itself refuses what overlaps and what exceeds a day, at once as well; without its guards both are stored", async () => {
  const rowsOf = (id: string, given: Span[]) =>
    given.map((each) => someHours({ volunteerId: id, teamId: team.id, regionCode: place, status: "CLAIMED", ...each }));
  /** Each row in a transaction of its own, all at once; gives by what they were refused. */
  const stored = async (given: Span[]): Promise<(string | undefined)[]> => {
    const { id } = await aMember();
    return Promise.all(
      rowsOf(id, given).map((row) =>
        subgraph.db
          .transaction((tx) => insertRows(tx, HoursRecord, [row]))
          .then(() => undefined)
          .catch(({ driverError }) => driverError.constraint as string),
      ),
    );
  };
  const at = (start: number, minutes: number): Span => ({ startsAt: new Date(midnight + start * minute), minutes });
  const overlapping = [at(540, 120), at(600, 120)];
  // From midnight to half past eleven at night, and then another nine hours: more than a day that began on one day.
  const longDay = [at(0, 1_410), at(1_410, 540)];

  expect((await stored(overlapping)).sort()).toEqual(["hours_record_overlap_excl", undefined]);
  expect((await stored(longDay)).sort()).toEqual(["hours_record_day_guard", undefined]);
  await subgraph.db.query("alter table hours_record disable trigger hours_record_day_guard");
  expect(await stored(longDay)).toEqual([undefined, undefined]);
  await subgraph.db.query("alter table hours_record enable trigger hours_record_day_guard");
  const [{ definition }] = await subgraph.db.query(
    "select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'hours_record_overlap_excl'",
  );
  await subgraph.db.query("alter table hours_record drop constraint hours_record_overlap_excl");
  expect(await stored(overlapping)).toEqual([undefined, undefined]);
  await subgraph.db.query("truncate hours_record cascade");
  await subgraph.db.query(`alter table hours_record add constraint hours_record_overlap_excl ${definition}`);
});
