import DataLoader from "dataloader";
import { Column, Entity, Index, PrimaryGeneratedColumn, type EntityManager } from "typeorm";
import { insertRows } from "./database";
import { alignGroups } from "./loaders";
import type { StateChange } from "./values";

/** One change of state of one record, written in the transaction of the change and never altered. */
@Entity("state_change")
@Index("state_change_subject_id_idx", ["subjectId", "id"])
export class StateChangeRow {
  @PrimaryGeneratedColumn("increment", { type: "bigint" }) id!: string;
  @Column("uuid") subjectId!: string;
  @Column("text", { name: "from_state", nullable: true }) from!: string | null;
  @Column("text", { name: "to_state" }) to!: string;
  @Column({ type: "timestamptz", precision: 3 }) occurredAt!: Date;
  @Column("text") byRole!: string;
  @Column("text", { nullable: true }) byName!: string | null;
  @Column("text", { nullable: true }) reason!: string | null;
}

/** Writes changes of state in the order given. */
export const recordChanges = (tx: EntityManager, changes: readonly Omit<StateChangeRow, "id">[]): Promise<void> =>
  insertRows(tx, StateChangeRow, changes);

/** The history of records, oldest first, in one statement per tick. Names of those who acted are left out unless `withNames`. */
export function historyLoader(db: EntityManager, withNames: boolean): DataLoader<string, StateChange[]> {
  return new DataLoader(async (ids: readonly string[]) => {
    const rows = await db
      .createQueryBuilder(StateChangeRow, "change")
      .where("change.subjectId = any(:ids)", { ids })
      .orderBy("change.id")
      .getMany();
    return alignGroups(ids, rows, ({ subjectId }) => subjectId).map((changes) =>
      changes.map((change) => ({ ...change, byName: withNames ? change.byName : null })),
    );
  });
}
