import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateLiveEvent1790000150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE live_event (
      id BIGSERIAL NOT NULL,
      event_id uuid NOT NULL,
      topic text NOT NULL,
      type text NOT NULL,
      region_code text COLLATE "C" NOT NULL,
      subject text NOT NULL,
      data jsonb NOT NULL,
      occurred_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      received_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT live_event_pkey PRIMARY KEY (id)
    )`);
    await runner.query("CREATE UNIQUE INDEX live_event_event_id_idx ON live_event (event_id)");
    await runner.query("CREATE INDEX live_event_received_at_idx ON live_event (received_at)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE live_event");
  }
}
