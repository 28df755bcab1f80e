import type { MigrationInterface, QueryRunner } from "typeorm";

export class ServeOrders1790000201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE service_order
      ADD cancelled_at TIMESTAMP(3) WITH TIME ZONE,
      ADD warned_at TIMESTAMP(3) WITH TIME ZONE,
      ADD taken_by_person_id uuid,
      ADD is_eligible boolean NOT NULL DEFAULT true,
      ALTER client_name DROP NOT NULL,
      ALTER client_phone DROP NOT NULL`);
    await runner.query(`UPDATE service_order o SET cancelled_at = coalesce(
      (SELECT max(c.occurred_at) FROM state_change c WHERE c.subject_id = o.id AND c.to_state = 'CANCELLED'), o.placed_at)
      WHERE o.status = 'CANCELLED'`);
    await runner.query(`ALTER TABLE service_order
      ADD CONSTRAINT service_order_cancelled_check CHECK ((status = 'CANCELLED') = (cancelled_at IS NOT NULL))`);
    await runner.query(`ALTER TABLE proof
      ADD service_order_id uuid,
      ALTER issue_id DROP NOT NULL,
      ADD CONSTRAINT proof_of_one_check CHECK (num_nonnulls(issue_id, service_order_id) = 1),
      ADD CONSTRAINT proof_service_order_id_fkey FOREIGN KEY (service_order_id) REFERENCES service_order(id)`);
    await runner.query(`CREATE INDEX proof_service_order_id_idx ON proof (service_order_id) WHERE service_order_id IS NOT NULL`);
    await runner.query(`CREATE TABLE order_refusal (
      order_id uuid NOT NULL,
      team_id uuid NOT NULL,
      CONSTRAINT order_refusal_pkey PRIMARY KEY (order_id, team_id),
      CONSTRAINT order_refusal_order_id_fkey FOREIGN KEY (order_id) REFERENCES service_order(id),
      CONSTRAINT order_refusal_team_id_fkey FOREIGN KEY (team_id) REFERENCES volunteer_team(id)
    )`);
    await runner.query(`CREATE TABLE daily_number (
      kind text NOT NULL,
      day date NOT NULL,
      last integer NOT NULL,
      CONSTRAINT daily_number_pkey PRIMARY KEY (kind, day)
    )`);
    await runner.query(`INSERT INTO daily_number (kind, day, last)
      SELECT left(number, 2), to_date(substr(number, 3, 8), 'YYYYMMDD'), max(split_part(number, '-', 2)::int)
      FROM (SELECT number FROM service_order UNION ALL SELECT number FROM issue) given GROUP BY 1, 2`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE daily_number, order_refusal");
    await runner.query("DELETE FROM proof WHERE issue_id IS NULL");
    await runner.query("ALTER TABLE proof DROP COLUMN service_order_id, ALTER issue_id SET NOT NULL");
    await runner.query(`ALTER TABLE service_order DROP COLUMN cancelled_at, DROP COLUMN warned_at, DROP COLUMN taken_by_person_id,
      DROP COLUMN is_eligible, ALTER client_name SET NOT NULL, ALTER client_phone SET NOT NULL`);
  }
}
