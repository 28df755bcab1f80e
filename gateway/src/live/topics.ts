import { z } from "zod";

const count = () => z.number().int().min(0);
const version = z.number().int().positive();

const activityNews = z.object({
  activityId: z.uuid(),
  regionCode: z.string(),
  version,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});

/** A topic of the streams: who may listen, and the kinds of events that it shows, with what they carry. */
export interface Topic {
  /** Chinese, for messages. */
  title: string;
  /** Which scope is needed in the region; null for what everybody may see. */
  scope: string | null;
  events: Readonly<Record<string, z.ZodType<{ regionCode: string }>>>;
}

/** Every topic. The scopes are those that the lists of the same records ask for (docs/rules.md). */
export const topics = {
  orders: {
    title: "服务订单",
    scope: "cases:read",
    events: {
      "order.changed": z.object({
        orderId: z.uuid(),
        regionCode: z.string(),
        status: z.string(),
        version,
        dueAt: z.iso.datetime(),
        isWarned: z.boolean(),
        escalations: count(),
      }),
    },
  },
  issues: {
    title: "群众反映的问题",
    scope: "cases:read",
    events: {
      "issue.changed": z.object({
        issueId: z.uuid(),
        regionCode: z.string(),
        status: z.string(),
        version,
        hazardClass: z.string(),
        dueAt: z.iso.datetime(),
      }),
    },
  },
  waitlists: {
    title: "活动候补",
    scope: "activities:write",
    events: {
      "waitlist.changed": z.object({
        activityId: z.uuid(),
        regionCode: z.string(),
        confirmedSeats: count(),
        heldSeats: count(),
        waitingSeats: count(),
      }),
    },
  },
  registrations: {
    title: "活动报名",
    scope: "activities:write",
    events: {
      "registration.changed": z.object({
        registrationId: z.uuid(),
        activityId: z.uuid(),
        regionCode: z.string(),
        status: z.string(),
        version,
      }),
    },
  },
  activities: {
    title: "活动的发布、改期、延期和取消",
    scope: null,
    events: {
      "activity.published": activityNews,
      "activity.rescheduled": activityNews,
      "activity.postponed": activityNews,
      "activity.cancelled": activityNews,
    },
  },
} as const satisfies Record<string, Topic>;

export type TopicName = keyof typeof topics;
export const topicNames = Object.keys(topics) as TopicName[];
export const isTopic = (name: string): name is TopicName => Object.hasOwn(topics, name);

/** The kinds of events that the hub takes, with the topic that shows them. */
export const takenEvents = topicNames.flatMap((topic) =>
  Object.entries(topics[topic].events as Topic["events"]).map(([type, data]) => ({ type, data, topic })),
);
