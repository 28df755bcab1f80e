import type { MigrationInterface, QueryRunner } from "typeorm";
import { searchTextOf } from "@quyu/kernel";

export class MakeEnterpriseSearchable1790000107000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE enterprise ADD search_text text NOT NULL DEFAULT ''");
    // Pinyin comes from a dictionary that SQL does not have, so the rows that are there already pass through here, some thousands at a time.
    for (let last = "00000000-0000-0000-0000-000000000000"; ;) {
      const rows: { id: string; name: string }[] = await runner.query(
        "SELECT id, name FROM enterprise WHERE id > $1 ORDER BY id LIMIT 5000",
        [last],
      );
      if (rows.length === 0) break;
      await runner.query(
        `UPDATE enterprise e SET search_text = n.search_text FROM unnest($1::uuid[], $2::text[]) AS n (id, search_text) WHERE e.id = n.id`,
        [rows.map(({ id }) => id), rows.map(({ name }) => searchTextOf(name))],
      );
      last = (rows.at(-1) as { id: string }).id;
    }
    // The whole country by name, page by page: where no region narrows a list or a search.
    await runner.query("CREATE INDEX enterprise_name_idx ON enterprise (name, id)");
    await runner.query("CREATE INDEX enterprise_search_idx ON enterprise USING gin (search_grams(search_text))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX enterprise_search_idx, enterprise_name_idx");
    await runner.query("ALTER TABLE enterprise DROP COLUMN search_text");
  }
}
