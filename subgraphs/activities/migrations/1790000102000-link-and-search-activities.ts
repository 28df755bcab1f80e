import type { MigrationInterface, QueryRunner } from "typeorm";
import { searchTextOf } from "@quyu/kernel";

/** Where activities and resolutions come from, and how activities are found. */
export class LinkAndSearchActivities1790000102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE activity ADD project_id uuid, ADD search_text text NOT NULL DEFAULT ''");
    // Pinyin comes from a dictionary that SQL does not have, so the rows that are there already pass through here, some thousands at a time.
    for (let last = "00000000-0000-0000-0000-000000000000"; ;) {
      const rows: { id: string; title: string }[] = await runner.query(
        "SELECT id, title FROM activity WHERE id > $1 ORDER BY id LIMIT 5000",
        [last],
      );
      if (rows.length === 0) break;
      await runner.query(
        `UPDATE activity a SET search_text = n.search_text FROM unnest($1::uuid[], $2::text[]) AS n (id, search_text) WHERE a.id = n.id`,
        [rows.map(({ id }) => id), rows.map(({ title }) => searchTextOf(title))],
      );
      last = (rows.at(-1) as { id: string }).id;
    }
    await runner.query(
      `CREATE INDEX activity_project_id_starts_at_idx ON activity (project_id, starts_at, id) WHERE project_id IS NOT NULL`,
    );
    // The whole country by day, page by page: where no region narrows a list or a search.
    await runner.query("CREATE INDEX activity_starts_at_idx ON activity (starts_at, id)");
    await runner.query("CREATE INDEX activity_search_idx ON activity USING gin (search_grams(search_text))");
    await runner.query("ALTER TABLE agenda_item ADD origin_need_id uuid, ADD origin_issue_id uuid");
    await runner.query(
      `CREATE INDEX agenda_item_origin_need_id_idx ON agenda_item (origin_need_id) WHERE origin_need_id IS NOT NULL`,
    );
    await runner.query("ALTER TABLE resolution ADD issue_id uuid");
    await runner.query("CREATE INDEX resolution_issue_id_idx ON resolution (issue_id) WHERE issue_id IS NOT NULL");
    await runner.query("CREATE INDEX resolution_agenda_item_id_idx ON resolution (agenda_item_id)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX resolution_agenda_item_id_idx, activity_starts_at_idx");
    await runner.query("ALTER TABLE resolution DROP COLUMN issue_id");
    await runner.query("ALTER TABLE agenda_item DROP COLUMN origin_need_id, DROP COLUMN origin_issue_id");
    await runner.query("ALTER TABLE activity DROP COLUMN project_id, DROP COLUMN search_text");
  }
}
