import { type LedgerPage, ledgerPageSize, type Logger, signViewer, uuidV5, viewerHeader, visitor } from "@quyu/kernel";
import type { EntityManager } from "typeorm";
import { request } from "undici";
import type { SourceSettings } from "../../env";

const patienceMs = 1_500;

/**
 * Copies what is new in every subgraph's ledger. A subgraph that does not answer keeps its rows for the next time: what was copied before
 * stands. Rows become visible in the order of their ids there, so whatever lies after the last copied id is all there is.
 */
export async function copyReads(db: EntityManager, sources: Record<string, SourceSettings>, log: Logger): Promise<void> {
  await Promise.all(
    Object.entries(sources).map(([name, source]) =>
      copyFrom(db, name, source).catch((error: unknown) => {
        log.warn({ source: name, error: String(error) }, "a read ledger could not be copied yet");
      }),
    ),
  );
}

async function copyFrom(db: EntityManager, subgraph: string, source: SourceSettings): Promise<void> {
  for (;;) {
    const [last]: { id: string }[] = await db.query(
      "select coalesce(max(source_id), 0)::text as id from read_ledger_entry where subgraph = $1",
      [subgraph],
    );
    const { rows, seals } = await readPage(subgraph, source, last?.id ?? "0");
    await keep(db, subgraph, { rows, seals });
    if (rows.length < ledgerPageSize) return;
  }
}

async function readPage(subgraph: string, { url, signingKey }: SourceSettings, after: string): Promise<LedgerPage> {
  const body = JSON.stringify({ after });
  const signature = signViewer({ ...visitor, role: "system" }, subgraph, body, signingKey);
  const { statusCode, body: answer } = await request(new URL("/read-ledger", url), {
    method: "POST",
    headers: { "content-type": "application/json", [viewerHeader]: signature },
    body,
    signal: AbortSignal.timeout(patienceMs),
  });
  if (statusCode !== 200) {
    await answer.dump();
    throw new Error(`status ${statusCode}`);
  }
  return (await answer.json()) as LedgerPage;
}

/** Two copies of the gateway may bring the same rows at once: each is kept once. */
async function keep(db: EntityManager, subgraph: string, { rows, seals }: LedgerPage): Promise<void> {
  await db.transaction(async (tx) => {
    if (rows.length > 0)
      await tx.query(
        `insert into read_ledger_entry (id, subgraph, source_id, day, read_at, reader, reader_role, region_code, subject_type, subject_id, fields, reason)
         select (r->>'copyId')::uuid, $1, (r->>'id')::bigint, (r->>'day')::date, (r->>'readAt')::timestamptz, r->>'reader', r->>'readerRole',
           r->>'regionCode', r->>'subjectType', (r->>'subjectId')::uuid, array(select jsonb_array_elements_text(r->'fields')), r->>'reason'
         from jsonb_array_elements($2::jsonb) as r on conflict (subgraph, source_id) do nothing`,
        [subgraph, JSON.stringify(rows.map((row) => ({ ...row, copyId: uuidV5(`read-ledger\n${subgraph}\n${row.id}`) })))],
      );
    if (seals.length > 0)
      await tx.query(
        `insert into read_ledger_day (subgraph, day, reads, hash) select $1, (s->>'day')::date, (s->>'reads')::int, s->>'hash'
         from jsonb_array_elements($2::jsonb) as s on conflict (subgraph, day) do nothing`,
        [subgraph, JSON.stringify(seals)],
      );
  });
}
