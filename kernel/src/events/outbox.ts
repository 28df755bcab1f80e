import { randomUUID } from "node:crypto";
import { Column, Entity, Index, PrimaryGeneratedColumn, type EntityManager } from "typeorm";
import type { z } from "zod";

/** One event for one receiver, written in the transaction of the change it tells of. */
@Entity("outbox_event")
@Index("outbox_event_pending_idx", ["target", "subject", "id"], { where: "delivered_at IS NULL" })
@Index("outbox_event_delivered_at_idx", ["deliveredAt"])
export class OutboxEvent {
  @PrimaryGeneratedColumn("increment", { type: "bigint" }) id!: string;
  /** The same for all receivers of one event. */
  @Column("uuid") eventId!: string;
  @Column("text") type!: string;
  /** The record it is about: a receiver gets the events of one subject in their order. */
  @Column("text") subject!: string;
  @Column("text") target!: string;
  @Column("jsonb") data!: object;
  @Column({ type: "timestamptz", precision: 3 }) occurredAt!: Date;
  @Column("int", { default: 0 }) attempts!: number;
  @Column({ type: "timestamptz", precision: 3, default: () => "now()" }) nextAttemptAt!: Date;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) deliveredAt!: Date | null;
}

/** A kind of event as its sender declares it: its name, who receives it, and what it carries (ids and codes, never personal data). */
export interface OutboxEventType<Data extends object> {
  type: string;
  to: readonly string[];
  data: z.ZodType<Data>;
}

const declared = new Map<string, OutboxEventType<object>>();

/** Every kind of event this process has declared, by name: what documentation and tests look through. */
export const declaredEvents = (): OutboxEventType<object>[] => [...declared.values()].sort((a, b) => (a.type < b.type ? -1 : 1));

/** Declares a kind of event. `to` names the receiving services. */
export function outboxEvent<Data extends object>(
  type: string,
  { to, data }: { to: readonly string[]; data: z.ZodType<Data> },
): OutboxEventType<Data> {
  const event = { type, to, data };
  declared.set(type, event);
  return event;
}

/**
 * Writes an event to the outbox. `subject` is the record it is about, locked in this transaction or made in it: that keeps the events of one
 * subject in the order in which its changes were committed. Throws where the data is not what the kind declares.
 */
export async function emit<Data extends object>(
  tx: EntityManager,
  { type, to, data: shape }: OutboxEventType<Data>,
  subject: string,
  data: Data,
): Promise<void> {
  // One plain statement: moves that many people make at once each tell of themselves.
  await tx.query(
    `insert into outbox_event (event_id, type, subject, target, data, occurred_at)
     select $1::uuid, $2, $3, target, $4::jsonb, $5::timestamptz from unnest($6::text[]) as target`,
    [randomUUID(), type, subject, JSON.stringify(shape.parse(data)), new Date(), to],
  );
}
