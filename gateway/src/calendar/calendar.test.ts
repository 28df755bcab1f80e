import { execFileSync } from "node:child_process";
import ICAL from "ical.js";
import { type CalendarActivity, calendarOf } from "./calendar";

/** Fifty activities at odd hours, across midnight, month and year. */
const activities: CalendarActivity[] = Array.from({ length: 50 }, (_, index) => {
  const starts = new Date(Date.UTC(2026, 11, 20, index * 7, (index * 13) % 60));
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    title: `沙龙；第${index}期, “读书”`,
    summary: "一行\n又一行\\完",
    status: index === 7 ? "CANCELLED" : index === 8 ? "POSTPONED" : "PUBLISHED",
    startsAt: starts.toISOString(),
    endsAt: new Date(starts.getTime() + 5_400_000).toISOString(),
    version: index + 1,
    venue: index % 2 ? { name: "党群服务中心" } : null,
  };
});

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));

test("an independent parser reads every event back as it is", () => {
  const events = eventsOf(calendarOf("龙河社区活动", activities, "http://127.0.0.1:4000").text);

  expect(
    events.map((event) => ({
      starts: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      sequence: event.sequence,
      description: event.description,
    })),
  ).toEqual(
    activities.map(({ startsAt, endsAt, version, summary }) => ({
      starts: startsAt,
      ends: endsAt,
      sequence: version,
      description: summary,
    })),
  );
  expect(events[7]?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect(events[7]?.summary).toBe("【已取消】沙龙；第7期, “读书”");
  expect(events[8]?.component.getFirstPropertyValue("status")).toBe("TENTATIVE");
  expect(events[1]?.location).toBe("党群服务中心");
});

test("the text is the same whatever the time zone of the machine", () => {
  const script = `require(${JSON.stringify(require.resolve("../../dist/src/calendar/calendar.js"))}); process.stdout.write(require(${JSON.stringify(
    require.resolve("../../dist/src/calendar/calendar.js"),
  )}).calendarOf("a", ${JSON.stringify(activities)}, "http://x").text)`;
  const [utc, shanghai] = ["UTC", "Asia/Shanghai"].map((TZ) =>
    execFileSync(process.execPath, ["-e", script], { env: { ...process.env, TZ }, encoding: "utf8" }),
  );
  expect(eventsOf(utc as string)).toHaveLength(50);
  expect(shanghai).toBe(utc);
});

test("an unchanged calendar keeps its tag; a changed one has another", () => {
  const tag = (given: CalendarActivity[]) => calendarOf("a", given, "http://x").etag;
  expect(tag(activities)).toBe(tag(activities.map((activity) => ({ ...activity }))));
  expect(tag(activities.map((activity, index) => (index === 3 ? { ...activity, status: "CANCELLED" } : activity)))).not.toBe(
    tag(activities),
  );
});
