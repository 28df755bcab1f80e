import type { EntityManager } from "typeorm";
import { z } from "zod";
import { isRegionCode } from "../region";
import { consumer, type Consumer } from "./inbox";

const code = z.string().refine(isRegionCode);

/** What the subgraph that keeps the region tree tells the others. */
export const regionRegistered = z.object({ code });
export const regionRenumbered = z.object({ from: code, to: code });

/**
 * Gives every row of a region, and of those below it, the new code: in each table that has a `region_code`, and in what is known of the tree.
 * Counters of the old code are added to those of the new one. The ledger of reads keeps the code under which something was read.
 */
export async function renumberRegionRows(tx: EntityManager, from: string, to: string): Promise<void> {
  const renumbered = (column: string) => `$2 || substr(${column}, length($1) + 1)`;
  const below = (column: string) => `${column} >= $1 and ${column} < $1 || '~'`;
  for (const [table, key, value] of [
    ["region_counter", "metric, dimension, day", "value"],
    ["region_link", "kind, target", "refs"],
  ] as const) {
    await tx.query(
      `with old as (delete from ${table} where ${below("region_code")} returning *)
       insert into ${table} (region_code, ${key}, ${value}) select ${renumbered("region_code")}, ${key}, ${value} from old
       on conflict (region_code, ${key}) do update set ${value} = ${table}.${value} + excluded.${value}`,
      [from, to],
    );
  }
  const kept = new Set(["region_counter", "region_link", "read_ledger"]);
  const tables = tx.connection.entityMetadatas
    .filter(
      ({ tableName, columns }) => !kept.has(tableName) && columns.some(({ databaseName }) => databaseName === "region_code"),
    )
    .map(({ tableName }) => tableName);
  for (const table of tables)
    await tx.query(`update ${table} set region_code = ${renumbered("region_code")} where ${below("region_code")}`, [from, to]);
}

/** How a subgraph follows the region tree: it learns new codes, and renumbers its own rows. */
export const regionConsumers: readonly Consumer[] = [
  consumer("region.registered", regionRegistered, async (tx, { data }) => {
    await tx.query("insert into known_region (code) values ($1) on conflict do nothing", [data.code]);
  }),
  {
    ...consumer("region.renumbered", regionRenumbered, async (tx, { data: { from, to } }) => {
      await tx.query(
        "with old as (delete from known_region where code >= $1 and code < $1 || '~' returning code) insert into known_region (code) select $2 || substr(code, length($1) + 1) from old on conflict do nothing",
        [from, to],
      );
      await renumberRegionRows(tx, from, to);
    }),
    changesRegionCodes: true,
  },
];
