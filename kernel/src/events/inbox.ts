import { Column, CreateDateColumn, Entity, PrimaryColumn, type EntityManager } from "typeorm";
import { z } from "zod";
import type { Logger } from "../log";
import { holdRegionCodes, shareRegionCodes } from "../writing/region-codes";

/** An event that was handled here, by its id: sent again, it has no second effect. */
@Entity("handled_event")
export class HandledEvent {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") type!: string;
  @CreateDateColumn({ type: "timestamptz", precision: 3 }) handledAt!: Date;
}

export interface ReceivedEvent<Data> {
  id: string;
  subject: string;
  occurredAt: Date;
  data: Data;
}

/** What a service does when it hears of a kind of event, in one transaction with the note that it was handled. */
export interface Consumer {
  type: string;
  data: z.ZodType;
  handle: (tx: EntityManager, event: ReceivedEvent<never>) => Promise<void>;
  /** Whether it gives regions new codes: then nobody else writes meanwhile. */
  changesRegionCodes?: boolean;
}

/** Declares a consumer: the kind of event, the shape of its data, and what is done. */
export const consumer = <Data extends object>(
  type: string,
  data: z.ZodType<Data>,
  handle: (tx: EntityManager, event: ReceivedEvent<Data>) => Promise<void>,
): Consumer => ({ type, data, handle: handle as Consumer["handle"] });

/** The prefix of every kind of event in the envelope. */
export const eventNamespace = "org.quyu.";

/** A CloudEvent (1.0, JSON) as the relay sends it. */
export const cloudEvent = z.object({
  specversion: z.literal("1.0"),
  id: z.uuid(),
  source: z.string(),
  type: z.string().startsWith(eventNamespace),
  subject: z.string(),
  time: z.iso.datetime(),
  datacontenttype: z.literal("application/json"),
  data: z.record(z.string(), z.unknown()),
});
export type CloudEvent = z.infer<typeof cloudEvent>;
export const cloudEventBatch = z.array(cloudEvent).max(5_000);

/**
 * Handles a batch of events, each in a transaction of its own, and gives the ids of those that are done: handled now, or before. One that fails
 * holds back the later ones of its subject, so that they stay in order when the relay sends them again; so does a kind nobody here knows.
 */
export async function receiveEvents(
  db: EntityManager,
  consumers: readonly Consumer[],
  events: readonly CloudEvent[],
  log: Logger,
): Promise<string[]> {
  const byType = new Map(consumers.map((entry) => [`${eventNamespace}${entry.type}`, entry]));
  const held = new Set<string>();
  const done: string[] = [];
  for (const event of events) {
    if (held.has(event.subject)) continue;
    try {
      const known = byType.get(event.type);
      if (!known) throw new Error("nobody here handles this kind of event");
      await handleOnce(db, known, event);
      done.push(event.id);
    } catch (error) {
      held.add(event.subject);
      log.warn({ type: event.type, id: event.id, error: String(error) }, "an event could not be handled yet");
    }
  }
  return done;
}

async function handleOnce(
  db: EntityManager,
  { data, handle, type, changesRegionCodes = false }: Consumer,
  event: CloudEvent,
): Promise<void> {
  const received = { ...event, occurredAt: new Date(event.time), data: data.parse(event.data) as never };
  await db.transaction(async (tx) => {
    await (changesRegionCodes ? holdRegionCodes(tx) : shareRegionCodes(tx));
    // The same event under way on another connection: this waits for its end and then finds it handled.
    const first: unknown[] = await tx.query(
      "insert into handled_event (id, type) values ($1, $2) on conflict do nothing returning true",
      [event.id, type],
    );
    if (first.length > 0) await handle(tx, received);
  });
}
