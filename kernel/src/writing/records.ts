import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import type { QueryDeepPartialEntity } from "typeorm/query-builder/QueryPartialEntity";
import { Counts } from "../counters";
import { insertRows } from "../database";
import { refused, hasScope, type Viewer } from "../viewer";
import { recordChanges } from "../history";
import { isUuid } from "../loaders";
import { accept, type Outcome, refuse } from "../outcome";
import { hydrate } from "../rows";
import { visibleTo, type Visibility } from "../visibility";
import { mayMove, staffWith, type StateMachine } from "./state-machine";
import type { CommonRefusal } from "./user-errors";

/** What the kernel needs to know of a kind of record to write it. */
export interface RecordKind<Row extends ObjectLiteral, State extends string = never, Name extends string = never> {
  entity: EntityTarget<Row>;
  /** None for a record without states. */
  machine?: StateMachine<Row, State, Name>;
  /** Who finds the row at all; without it everybody does. */
  visibility?: Visibility;
  /** Puts onto the row what its actors need to know of others, once it is locked. */
  enrich?: (tx: EntityManager, row: Row) => Promise<Row>;
  /** Adds what a row counts; the old row's part is taken back and the new row's added whenever it changes. */
  count?: (counts: Counts, row: Row) => void;
  /** Tells others by event what has changed, in the transaction of the change; called for every one of them, `before` is null at the beginning. */
  tell?: (tx: EntityManager, after: Row, before: Row | null) => Promise<void>;
}

interface Kept extends ObjectLiteral {
  id: string;
  version: number;
}
interface Stateful<State extends string> extends Kept {
  status: State;
}

/** Locks a row until the transaction ends and gives it; null where there is none. */
export async function lockRow<Row extends ObjectLiteral & { id: string }>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  id: string,
  condition: (bind: (value: unknown) => string) => string = () => "true",
): Promise<Row | null> {
  if (!isUuid(id)) return null;
  const metadata = tx.connection.getMetadata(entity);
  const parameters: unknown[] = [id];
  const where = condition((value) => `$${parameters.push(value)}`);
  const [raw]: Record<string, unknown>[] = await tx.query(
    `select t.* from ${metadata.tableName} t where t.id = $1::uuid and ${where} for update of t`,
    parameters,
  );
  return raw ? hydrate<Row>(metadata, raw) : null;
}

/** Locks the row if the caller may see it. Nothing in the answer tells a row that is hidden from one that is not there. */
async function lockVisible<Row extends Kept, State extends string, Name extends string>(
  tx: EntityManager,
  { entity, visibility, enrich }: RecordKind<Row, State, Name>,
  viewer: Viewer,
  id: string,
): Promise<Outcome<Row, "NOT_FOUND">> {
  const row = await lockRow(tx, entity, id, (bind) => (visibility ? visibleTo(visibility, viewer, bind) : "true"));
  if (row) return accept(enrich ? await enrich(tx, row) : row);
  if (visibility?.scope !== undefined && !hasScope(viewer, visibility.scope)) throw refused(viewer);
  return refuse("NOT_FOUND", "id");
}

/**
 * Locks the record a move is about. Refuses NOT_FOUND, then throws FORBIDDEN where the caller is none of those who may make the move, then
 * refuses WRONG_STATE, then VERSION_CONFLICT where the caller saw an older version. The lock holds until the transaction ends.
 */
export async function lockForMove<Row extends Stateful<State>, State extends string, Name extends string>(
  tx: EntityManager,
  kind: RecordKind<Row, State, Name>,
  viewer: Viewer,
  name: Name,
  { id, version }: { id: string; version?: number | null },
): Promise<Outcome<Row, CommonRefusal>> {
  const found = await lockVisible(tx, kind, viewer, id);
  if (!found.ok) return found;
  const row = found.value;
  const { from, by } = machineOf(kind).rules[name];
  if (!mayMove(machineOf(kind), by, row, viewer)) throw refused(viewer);
  if (!from.includes(row.status)) return refuse("WRONG_STATE");
  return typeof version === "number" && version !== row.version ? refuse("VERSION_CONFLICT", "version") : found;
}

/** Who may edit a record: actors of its machine, holders of a scope in its region, or whom `may` says; and in which states. */
export interface EditRule<Row, State extends string> {
  by?: readonly string[];
  scope?: string;
  may?: (viewer: Viewer, row: Row) => boolean;
  from?: readonly State[];
}

/** Locks the record an edit is about. Refuses and throws in the order of `lockForMove`. */
export async function lockForEdit<Row extends Kept, State extends string, Name extends string>(
  tx: EntityManager,
  kind: RecordKind<Row, State, Name>,
  viewer: Viewer,
  { id, version }: { id: string; version?: number | null },
  { by, scope, may, from }: EditRule<Row, State>,
): Promise<Outcome<Row, CommonRefusal>> {
  const found = await lockVisible(tx, kind, viewer, id);
  if (!found.ok) return found;
  const row = found.value;
  const isStaff = scope !== undefined && staffWith(scope).is(viewer, row as unknown as { regionCode: string });
  const isAllowed = isStaff || (by && mayMove(machineOf(kind), by, row, viewer)) || may?.(viewer, row);
  if (!isAllowed) throw refused(viewer);
  if (from && !from.includes((row as unknown as Stateful<State>).status)) return refuse("WRONG_STATE");
  return typeof version === "number" && version !== row.version ? refuse("VERSION_CONFLICT", "version") : found;
}

/** Who makes a change, for the history: a caller, or the hub itself. */
export type Author = Viewer | { role: string; person?: string };
export const theHub: Author = { role: "system" };

/** Which columns change with a move, and why it is made. */
export interface Step<Row, State extends string> {
  /** Needed where the move may lead to several states. */
  to?: State;
  set?: QueryDeepPartialEntity<Row>;
  reason?: string | null;
}

/** Begins a record: stores the row in its first state, as version 1, with its history and counters. Gives the row as it is stored. */
export async function begin<Row extends Kept, State extends string, Name extends string>(
  tx: EntityManager,
  kind: RecordKind<Row, State, Name>,
  author: Author,
  row: Partial<Row>,
  { reason = null }: { reason?: string | null } = {},
): Promise<Row> {
  await insertRows(tx, kind.entity, [{ ...row, version: 1 } as Partial<Row>]);
  const stored = (await lockRow(tx, kind.entity, row.id as string)) as Row;
  const to = kind.machine ? (stored as unknown as Stateful<State>).status : "CREATED";
  if (kind.machine && !kind.machine.start.includes(to as State)) throw new Error(`${kind.machine.subject} cannot begin as ${to}`);
  await writeChange(tx, kind, author, null, stored, { from: null, to, reason });
  return stored;
}

/** Makes a move on a locked record: its row, version, history and counters. Gives the row as it is stored. */
export function move<Row extends Stateful<State>, State extends string, Name extends string>(
  tx: EntityManager,
  kind: RecordKind<Row, State, Name>,
  author: Author,
  row: Row,
  name: Name,
  { to, set, reason = null }: Step<Row, State> = {},
): Promise<Row> {
  const { subject, rules } = machineOf(kind);
  const rule = rules[name];
  const target = to ?? rule.to[0];
  if (target === undefined || !rule.to.includes(target) || (to === undefined && rule.to.length > 1))
    throw new Error(`${subject}: ${name} does not lead to ${target ?? "a state"}`);
  if (!rule.from.includes(row.status)) throw new Error(`${subject}: ${name} does not begin in ${row.status}`);
  const change = { ...set, status: target } as unknown as QueryDeepPartialEntity<Row>;
  return store(tx, kind, author, row, change, { from: row.status, to: target, reason });
}

/** A move that follows another record or the clock. The caller's own right has been asked where he acted; the table of states holds all the same. */
export function moveFollowing<Row extends Stateful<State>, State extends string, Name extends string>(
  tx: EntityManager,
  kind: RecordKind<Row, State, Name>,
  row: Row,
  name: Name,
  step: Step<Row, State> = {},
): Promise<Row> {
  return move(tx, kind, theHub, row, name, step);
}

/** Changes a locked record without moving it: its row, version, history and counters. Gives the row as it is stored. */
export function amend<Row extends Kept, State extends string, Name extends string>(
  tx: EntityManager,
  kind: RecordKind<Row, State, Name>,
  author: Author,
  row: Row,
  set: QueryDeepPartialEntity<Row>,
  { reason = null }: { reason?: string | null } = {},
): Promise<Row> {
  const state = kind.machine ? (row as unknown as Stateful<State>).status : null;
  return store(tx, kind, author, row, set, { from: state, to: state ?? "AMENDED", reason });
}

interface Change {
  from: string | null;
  to: string;
  reason: string | null;
}

async function store<Row extends Kept, State extends string, Name extends string>(
  tx: EntityManager,
  kind: RecordKind<Row, State, Name>,
  author: Author,
  row: Row,
  set: QueryDeepPartialEntity<Row>,
  change: Change,
): Promise<Row> {
  const written = await tx
    .createQueryBuilder()
    .update(kind.entity)
    .set({ ...set, version: row.version + 1 } as QueryDeepPartialEntity<Row>)
    .where("id = :id and version = :version", { id: row.id, version: row.version })
    .returning("*")
    .updateEntity(false)
    .execute();
  const [raw] = written.raw as Record<string, unknown>[];
  if (!raw) throw new Error("a record was written that had not been locked");
  const stored = hydrate<Row>(tx.connection.getMetadata(kind.entity), raw);
  await writeChange(tx, kind, author, row, stored, change);
  return stored;
}

async function writeChange<Row extends Kept, State extends string, Name extends string>(
  tx: EntityManager,
  { count, tell }: RecordKind<Row, State, Name>,
  { role, person }: Author,
  before: Row | null,
  after: Row,
  change: Change,
): Promise<void> {
  const occurredAt = new Date();
  await recordChanges(tx, [{ subjectId: after.id, ...change, occurredAt, byRole: role, byName: null, byPerson: person ?? null }]);
  if (count) await new Counts().replace(count, before, after).write(tx);
  await tell?.(tx, after, before);
}

function machineOf<Row extends ObjectLiteral, State extends string, Name extends string>({
  machine,
}: RecordKind<Row, State, Name>): StateMachine<Row, State, Name> {
  if (!machine) throw new Error("a record without states cannot be moved");
  return machine;
}
