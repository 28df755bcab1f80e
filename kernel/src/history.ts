import DataLoader from "dataloader";
import { Column, Entity, Index, PrimaryGeneratedColumn, type EntityManager } from "typeorm";
import { insertRows } from "./database";
import { alignGroups } from "./loaders";
import type { StateChange } from "./values";
import { mayRead, type Viewer } from "./viewer";

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
  /** The id of the person who acted; never shown. */
  @Column("uuid", { nullable: true }) byPerson?: string | null;
  @Column("text", { nullable: true }) reason!: string | null;
}

/** Writes changes of state in the order given. */
export const recordChanges = (tx: EntityManager, changes: readonly Omit<StateChangeRow, "id">[]): Promise<void> =>
  insertRows(tx, StateChangeRow, changes);

/** The history of records, oldest first, with names, in one statement per tick; `historyOf` shows it to a caller. */
export function historyLoader(db: EntityManager): DataLoader<string, StateChange[]> {
  return new DataLoader(async (ids: readonly string[]) => {
    const rows = await db
      .createQueryBuilder(StateChangeRow, "change")
      .where("change.subjectId = any(:ids)", { ids })
      .orderBy("change.id")
      .getMany();
    return alignGroups(ids, rows, ({ subjectId }) => subjectId);
  });
}

interface HistoryContext {
  viewer: Viewer;
  loaders: { history: DataLoader<string, StateChange[]> };
}

/** The history of a record, oldest first; who acted is named only to those who hold `scope` in the record's region. */
export async function historyOf(
  { id, regionCode }: { id: string; regionCode: string },
  scope: string,
  { viewer, loaders }: HistoryContext,
): Promise<StateChange[]> {
  const changes = await loaders.history.load(id);
  return mayRead(viewer, scope, regionCode) ? changes : changes.map((change) => ({ ...change, byName: null }));
}
