import { createHash } from "node:crypto";
import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  PrimaryColumn,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
} from "typeorm";
import { accept, type Outcome } from "../outcome";
import { hydrate } from "../rows";
import type { Viewer } from "../viewer";

/** The first answer to a request that carried a key, kept so that the same request sent again has no second effect. */
@Entity("idempotency_key")
@Index("idempotency_key_created_at_idx", ["createdAt"])
export class IdempotencyKey {
  /** Whose key it is: two callers may choose the same. */
  @PrimaryColumn("text") caller!: string;
  @PrimaryColumn("text") key!: string;
  /** A hash of the mutation and its input without the key. */
  @Column("text") request!: string;
  @Column("jsonb", { nullable: true }) answer!: object | null;
  @CreateDateColumn({ type: "timestamptz", precision: 3 }) createdAt!: Date;
}

type Refused = Extract<Outcome<never, string>, { ok: false }>;
type Answer = Refused | { ok: true; rows: object[]; isList: boolean };

/** A request with its key, in a form that does not depend on the order of its fields. */
export interface KeyedRequest {
  caller: string;
  key: string;
  request: string;
}

/** Who sends keys: the partner system, else the person, else the token's subject. */
export const callerOf = ({ partner, person, role, subject }: Viewer): string => partner ?? person ?? `${role}:${subject}`;

/** Takes the caller, the mutation's name and its input; gives what identifies the request. */
export function keyedRequest(viewer: Viewer, name: string, input: object, key: string): KeyedRequest {
  const request = createHash("sha256")
    .update(`${name}\n${canonical({ ...input, idempotencyKey: null })}`)
    .digest("base64url");
  return { caller: callerOf(viewer), key, request };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === "bigint") return String(part);
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    const entries = Object.entries(part).filter(([, given]) => given !== undefined && given !== null);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/**
 * Claims a key in the transaction of the effect. Gives null where the key is new; otherwise the first answer, or IDEMPOTENCY_CONFLICT where it
 * was another request's. While the first is still under way the second waits for its end.
 */
export async function claimKey<Row extends ObjectLiteral>(
  tx: EntityManager,
  { caller, key, request }: KeyedRequest,
  entity: EntityTarget<Row>,
): Promise<Outcome<Row | Row[], string> | null> {
  const claimed: unknown[] = await tx.query(
    `insert into idempotency_key (caller, key, request) values ($1, $2, $3) on conflict do nothing returning true`,
    [caller, key, request],
  );
  if (claimed.length > 0) return null;
  const kept = await tx.findOneByOrFail(IdempotencyKey, { caller, key });
  if (kept.request !== request) return { ok: false, code: "IDEMPOTENCY_CONFLICT", field: ["idempotencyKey"] };
  const answer = kept.answer as Answer;
  if (!answer.ok) return answer;
  const metadata = tx.connection.getMetadata(entity);
  const rows: Record<string, unknown>[] = await tx.query(
    `select r.* from jsonb_array_elements($1::jsonb) with ordinality as kept (value, position),
     lateral jsonb_populate_record(null::${metadata.tableName}, kept.value) r order by kept.position`,
    [JSON.stringify(answer.rows)],
  );
  const restored = rows.map((row) => hydrate<Row>(metadata, row));
  return accept(answer.isList ? restored : (restored[0] as Row));
}

/** Keeps the first answer to a claimed key: the refusal, or the rows as they were stored (encrypted columns stay encrypted). */
export async function keepAnswer<Row extends ObjectLiteral>(
  tx: EntityManager,
  { caller, key }: KeyedRequest,
  entity: EntityTarget<Row>,
  outcome: Outcome<Row | Row[], string>,
): Promise<void> {
  const answer: Answer = outcome.ok
    ? { ok: true, isList: Array.isArray(outcome.value), rows: await storedRows(tx, entity, [outcome.value].flat() as Row[]) }
    : outcome;
  await tx.query("update idempotency_key set answer = $3 where caller = $1 and key = $2", [caller, key, JSON.stringify(answer)]);
}

async function storedRows<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  rows: Row[],
): Promise<object[]> {
  const { tableName, primaryColumns } = tx.connection.getMetadata(entity);
  const column = primaryColumns[0];
  if (!column) throw new Error(`${tableName} has no primary key`);
  const ids = rows.map((row) => String(column.getEntityValue(row)));
  const found: { row: object }[] = await tx.query(
    `select to_jsonb(t) as row from unnest($1::text[]) with ordinality as wanted (id, position)
     join ${tableName} t on t.${column.databaseName}::text = wanted.id order by wanted.position`,
    [ids],
  );
  return found.map(({ row }) => row);
}
