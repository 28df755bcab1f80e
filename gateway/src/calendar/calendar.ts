import { createHash } from "node:crypto";
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

/** An activity as everybody may see it, as far as a calendar needs it. */
export interface CalendarActivity {
  id: string;
  title: string;
  summary: string;
  status: string;
  startsAt: string;
  endsAt: string;
  version: number;
  venue: { name: string | null } | null;
}

export interface Calendar {
  text: string;
  /** Changes whenever, and only when, something in the calendar does. */
  etag: string;
}

const statusOf: Record<string, ICalEventStatus> = {
  CANCELLED: ICalEventStatus.CANCELLED,
  POSTPONED: ICalEventStatus.TENTATIVE,
};

/**
 * Writes activities as an iCalendar (RFC 5545). Instants are written in UTC, so they are right on a machine of any time zone. What is called off stays
 * in, marked as cancelled: a client that holds the event takes it out. The version is the sequence, by which a client knows the newer one.
 */
export function calendarOf(name: string, activities: readonly CalendarActivity[], origin: string): Calendar {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "quyu-hub", product: "calendar", language: "ZH" },
  });
  for (const { id, title, summary, status, startsAt, endsAt, version, venue } of activities) {
    calendar.createEvent({
      id: `${id}@quyu`,
      // Of the event, not of this answer: the same calendar is the same text, whenever it is asked for.
      stamp: new Date(startsAt),
      start: new Date(startsAt),
      end: new Date(endsAt),
      sequence: version,
      summary: prefix(status) + title,
      description: summary,
      status: statusOf[status] ?? ICalEventStatus.CONFIRMED,
      ...(venue?.name && { location: venue.name }),
      url: `${origin}/`,
    });
  }
  const text = calendar.toString();
  return { text, etag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"` };
}

const prefix = (status: string): string => (status === "CANCELLED" ? "【已取消】" : status === "POSTPONED" ? "【已延期】" : "");
