import type { MigrationInterface, QueryRunner } from "typeorm";

/** What was settled before there were these events: who stands in for each region, and who holds which place of it. */
export class TellResponsible1790000160005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`INSERT INTO outbox_event (event_id, type, subject, target, data, occurred_at)
      SELECT DISTINCT ON (o.region_code) gen_random_uuid(), 'responsibility.assigned', 'STAND_IN/' || o.region_code, 'volunteers',
        jsonb_build_object('level', 'STAND_IN', 'regionCode', o.region_code, 'gridId', NULL, 'estateId', NULL, 'building', NULL,
          'organizationId', o.id, 'personId', NULL), now()
      FROM party_organization o WHERE o.status = 'ACTIVE' AND o.kind IN ('COMMUNITY_COMMITTEE', 'GENERAL_BRANCH', 'STREET_WORKING_COMMITTEE')
      ORDER BY o.region_code, array_position(ARRAY['COMMUNITY_COMMITTEE', 'GENERAL_BRANCH', 'STREET_WORKING_COMMITTEE'], o.kind), o.id`);
    await runner.query(`INSERT INTO outbox_event (event_id, type, subject, target, data, occurred_at)
      SELECT gen_random_uuid(), 'responsibility.assigned',
        concat_ws('/', t.level, coalesce(t.estate_id::text, t.grid_id::text, t.region_code), t.building), 'volunteers',
        jsonb_build_object('level', t.level, 'regionCode', t.region_code, 'gridId', t.grid_id, 'estateId', t.estate_id, 'building', t.building,
          'organizationId', t.organization_id, 'personId', t.person_id), now()
      FROM responsibility_assignment t WHERE t.ended_at IS NULL ORDER BY t.id`);
  }

  async down(): Promise<void> {
    // What was told cannot be taken back.
  }
}
