import type { MigrationInterface, QueryRunner } from "typeorm";

export class HandCasesUp1790000160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What was placed before has none until its time is over; then it goes to the first of the chain.
    await runner.query("ALTER TABLE service_order ADD responsible_organization_id uuid");
    await runner.query(`CREATE INDEX service_order_responsible_idx ON service_order (responsible_organization_id)
      WHERE status IN ('PLACED', 'ACCEPTED', 'DISPATCHED', 'REFUSED', 'TAKEN', 'EN_ROUTE', 'SERVING')`);
    await runner.query(`CREATE INDEX issue_responsible_idx ON issue (responsible_organization_id)
      WHERE status NOT IN ('DUPLICATE', 'OUT_OF_SCOPE', 'CLOSED')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX issue_responsible_idx");
    await runner.query("ALTER TABLE service_order DROP COLUMN responsible_organization_id");
  }
}
