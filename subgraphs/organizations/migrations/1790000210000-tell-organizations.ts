import type { MigrationInterface, QueryRunner } from "typeorm";

/** The organizations that were there before this event: where each of them is. */
export class TellOrganizations1790000210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`INSERT INTO outbox_event (event_id, type, subject, target, data, occurred_at)
      SELECT gen_random_uuid(), 'organization.registered', 'region-tree', 'activities',
        jsonb_build_object('organizationId', o.id, 'regionCode', o.region_code), now()
      FROM party_organization o ORDER BY o.region_code, o.id`);
  }

  async down(): Promise<void> {
    // What was told cannot be taken back.
  }
}
