import type { EntityManager } from "typeorm";
import { addDays, demoFile, demoId, demoTable, instantOf, today, type Move } from "@quyu/kernel";
import { idOrNull, keysOf, type Staff, staffFinder } from "../demo-rows";
import { MeetingSeries, type MeetingKindValue } from "../meeting/meeting-series.entity";
import { Meeting, type MeetingStatusValue } from "../meeting/meeting.entity";
import { enterMeetings, enterMeetingSeries, type MeetingEntry } from "../meeting/meeting.service";
import { Resolution, type ResolutionStatusValue } from "./resolution.entity";
import { carryOver, enterResolutions, type ResolutionEntry } from "./resolution.service";

/** A meeting of demo/activities/meetings.json; days count from today. */
interface DemoMeeting {
  key: string;
  series?: string;
  /** Only where it belongs to no series, which would say both. */
  region?: string;
  kind?: MeetingKindValue;
  alliance?: string;
  title: string;
  day: number;
  time: string;
  status?: MeetingStatusValue;
  minutes?: string;
  units: string[];
  absent?: string[];
  agenda: { title: string; by: string; carriedFrom?: string; originNeed?: string; originIssue?: string }[];
  resolutions: DemoResolution[];
}

interface DemoResolution {
  key: string;
  /** The agenda item it comes from, counted from 1. */
  item: number;
  /** The issue it settles. */
  issue?: string;
  text: string;
  owner: string;
  due: number;
  moves: Partial<Record<ResolutionStatusValue, number>>;
  result?: string;
}

interface SeriesRow {
  key: string;
  region: string;
  kind: MeetingKindValue;
  name: string;
}

/** Enters the meetings of the demo and what they resolved. */
export async function seedMeetings(tx: EntityManager): Promise<void> {
  const createdAt = instantOf(addDays(today(), -560), "09:00");
  const series = demoTable("activities/meeting-series.csv") as unknown as SeriesRow[];
  await enterMeetingSeries(
    tx,
    series.map(({ key, region: regionCode, kind, name }) =>
      Object.assign(new MeetingSeries(), { id: demoId(key), regionCode, kind, name, createdAt }),
    ),
  );

  const unit = unitFinder();
  const staffOf = staffFinder();
  const meetings: MeetingEntry[] = [];
  const resolutions: ResolutionEntry[] = [];
  for (const demo of demoFile<DemoMeeting[]>("activities/meetings.json")) {
    const meeting = meetingOf(demo, series);
    const absent = new Set(demo.absent ?? []);
    meetings.push({
      meeting,
      units: demo.units.flatMap(keysOf).map((key) => ({ ...unit(key), isPresent: !absent.has(key) })),
      agenda: demo.agenda.map(({ title, by, originNeed, originIssue }, index) => ({
        id: itemId(demo, index + 1),
        title,
        raisedByRole: by,
        originNeedId: idOrNull(originNeed),
        originIssueId: idOrNull(originIssue),
      })),
    });
    resolutions.push(
      ...demo.resolutions.map((resolution) => resolutionOf(resolution, demo, meeting, staffOf(meeting.regionCode))),
    );
  }
  await enterMeetings(tx, meetings);
  await enterResolutions(tx, resolutions);
  await carryOver(
    tx,
    demoFile<DemoMeeting[]>("activities/meetings.json").flatMap((demo) =>
      demo.agenda.flatMap(({ carriedFrom }, index) =>
        carriedFrom ? [{ agendaItemId: itemId(demo, index + 1), resolutionId: demoId(carriedFrom) }] : [],
      ),
    ),
  );
}

const itemId = ({ key }: DemoMeeting, position: number): string => demoId(`agenda-item:${key}/${position}`);

function meetingOf(demo: DemoMeeting, series: readonly SeriesRow[]): Meeting {
  const row = series.find(({ key }) => key === demo.series);
  const heldAt = instantOf(addDays(today(), demo.day), demo.time);
  return Object.assign(new Meeting(), {
    id: demoId(demo.key),
    regionCode: demo.region ?? row?.region,
    kind: demo.kind ?? row?.kind,
    seriesId: idOrNull(demo.series),
    allianceId: idOrNull(demo.alliance),
    title: demo.title,
    heldAt,
    minutes: demo.minutes ?? null,
    status: demo.status ?? "MINUTES_CONFIRMED",
    version: 1,
    // Topics are called for three weeks before.
    createdAt: instantOf(addDays(today(), Math.min(demo.day - 21, -1)), "09:00"),
  });
}

/** Who takes a resolution into which state. */
const roleOf = (status: ResolutionStatusValue): string =>
  status === "CLOSED" ? "officer" : status === "ESCALATED" ? "system" : "staff";

function resolutionOf(demo: DemoResolution, of: DemoMeeting, meeting: Meeting, staff: Staff): ResolutionEntry {
  const names: Record<string, string | null> = { staff: staff.planner, officer: staff.reviewer, system: null };
  const move = (to: ResolutionStatusValue, occurredAt: Date): Move<ResolutionStatusValue> => {
    const byRole = roleOf(to);
    return { to, occurredAt, byRole, byName: names[byRole] ?? null };
  };
  const passedAt = new Date(meeting.heldAt.getTime() + 3_600_000);
  const moves = [
    move("PASSED", passedAt),
    ...Object.entries(demo.moves).map(([to, day]) =>
      move(to as ResolutionStatusValue, instantOf(addDays(today(), day), "16:00")),
    ),
  ];
  const last = moves.at(-1) as Move<ResolutionStatusValue>;
  const resolution = Object.assign(new Resolution(), {
    id: demoId(demo.key),
    regionCode: meeting.regionCode,
    meetingId: meeting.id,
    agendaItemId: itemId(of, demo.item),
    ownerOrganizationId: demoId(demo.owner),
    issueId: idOrNull(demo.issue),
    text: demo.text,
    status: last.to,
    dueOn: addDays(today(), demo.due),
    result: demo.result ?? null,
    passedAt,
    closedAt: last.to === "CLOSED" ? last.occurredAt : null,
    version: moves.length,
    createdAt: passedAt,
  });
  return { resolution, moves };
}

/** The unit behind a demo key under the name it has in the demo files of its own subgraph, or in unit-names.csv where those are generated. */
function unitFinder() {
  const files = ["organizations/party-organizations.csv", "enterprises/enterprises.csv", "activities/unit-names.csv"];
  const names = new Map(files.flatMap((file) => demoTable(file)).map(({ key, name }) => [key, name]));
  return (key: string) => {
    const name = names.get(key);
    if (!name) throw new Error(`${key} has no name: see demo/activities/unit-names.csv`);
    const isOrganization = key.startsWith("organization:");
    return { organizationId: isOrganization ? demoId(key) : null, enterpriseId: isOrganization ? null : demoId(key), name };
  };
}
