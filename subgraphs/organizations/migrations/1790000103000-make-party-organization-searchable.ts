import type { MigrationInterface, QueryRunner } from "typeorm";
import { searchTextOf } from "@quyu/kernel";

export class MakePartyOrganizationSearchable1790000103000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE party_organization ADD search_text text NOT NULL DEFAULT ''");
    // Pinyin comes from a dictionary that SQL does not have. A city has some thousands of organizations, so all of them pass through at once.
    const rows: { id: string; name: string }[] = await runner.query("SELECT id, name FROM party_organization");
    await runner.query(
      `UPDATE party_organization o SET search_text = n.search_text FROM unnest($1::uuid[], $2::text[]) AS n (id, search_text) WHERE o.id = n.id`,
      [rows.map(({ id }) => id), rows.map(({ name }) => searchTextOf(name))],
    );
    await runner.query("CREATE INDEX party_organization_search_idx ON party_organization USING gin (search_grams(search_text))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX party_organization_search_idx");
    await runner.query("ALTER TABLE party_organization DROP COLUMN search_text");
  }
}
