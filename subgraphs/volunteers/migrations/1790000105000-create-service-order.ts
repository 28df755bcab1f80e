import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateServiceOrder1790000105000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE service_order (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      number text NOT NULL,
      region_code text COLLATE "C" NOT NULL,
      service_type_id uuid NOT NULL,
      client_person_id uuid,
      partner_id uuid,
      provider_team_id uuid,
      client_name text NOT NULL,
      client_phone text NOT NULL,
      address text NOT NULL,
      rating integer,
      placed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      due_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      serving_at TIMESTAMP(3) WITH TIME ZONE,
      completed_at TIMESTAMP(3) WITH TIME ZONE,
      closed_at TIMESTAMP(3) WITH TIME ZONE,
      status text NOT NULL,
      escalations integer NOT NULL DEFAULT '0',
      is_illustrative boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT service_order_escalations_check CHECK (escalations >= 0),
      CONSTRAINT service_order_provider_check CHECK (status NOT IN ('TAKEN', 'EN_ROUTE', 'SERVING', 'COMPLETED', 'RATED', 'CLOSED') OR provider_team_id IS NOT NULL),
      CONSTRAINT service_order_rated_check CHECK (status <> 'RATED' OR rating IS NOT NULL),
      CONSTRAINT service_order_rating_check CHECK (rating IS NULL OR (rating BETWEEN 1 AND 5 AND status IN ('RATED', 'CLOSED'))),
      CONSTRAINT service_order_closed_check CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL) AND closed_at >= completed_at),
      CONSTRAINT service_order_completed_check CHECK ((status IN ('COMPLETED', 'RATED', 'CLOSED')) = (completed_at IS NOT NULL) AND completed_at >= serving_at),
      CONSTRAINT service_order_serving_check CHECK ((status IN ('SERVING', 'COMPLETED', 'RATED', 'CLOSED')) = (serving_at IS NOT NULL) AND serving_at >= placed_at),
      CONSTRAINT service_order_due_check CHECK (due_at > placed_at),
      CONSTRAINT service_order_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE INDEX service_order_waiting_idx ON service_order (region_code, due_at) WHERE status IN ('PLACED', 'ACCEPTED', 'DISPATCHED', 'REFUSED', 'TAKEN', 'EN_ROUTE')`,
    );
    await runner.query(`CREATE INDEX service_order_provider_team_id_idx ON service_order (provider_team_id, placed_at, id)`);
    await runner.query(`CREATE INDEX service_order_partner_id_idx ON service_order (partner_id, placed_at, id)`);
    await runner.query(`CREATE INDEX service_order_client_person_id_idx ON service_order (client_person_id, placed_at, id)`);
    await runner.query(`CREATE INDEX service_order_region_code_placed_at_idx ON service_order (region_code, placed_at, id)`);
    await runner.query(`CREATE UNIQUE INDEX service_order_number_key ON service_order (number)`);
    await runner.query(
      `ALTER TABLE service_order ADD CONSTRAINT service_order_service_type_id_fkey FOREIGN KEY (service_type_id) REFERENCES service_type(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE service_order ADD CONSTRAINT service_order_provider_team_id_fkey FOREIGN KEY (provider_team_id) REFERENCES volunteer_team(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE service_order");
  }
}
