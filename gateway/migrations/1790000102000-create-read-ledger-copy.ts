import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateReadLedgerCopy1790000102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE read_ledger_entry (
      id uuid NOT NULL,
      subgraph text NOT NULL,
      source_id bigint NOT NULL,
      day date NOT NULL,
      read_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      reader text NOT NULL,
      reader_role text NOT NULL,
      region_code text COLLATE "C" NOT NULL,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      fields text array NOT NULL,
      reason text,
      CONSTRAINT read_ledger_entry_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX read_ledger_entry_source_idx ON read_ledger_entry (subgraph, source_id)`);
    await runner.query(`CREATE INDEX read_ledger_entry_region_code_read_at_idx ON read_ledger_entry (region_code, read_at)`);
    await runner.query(`CREATE INDEX read_ledger_entry_subject_id_read_at_idx ON read_ledger_entry (subject_id, read_at)`);
    await runner.query(`CREATE TABLE read_ledger_day (
      subgraph text NOT NULL,
      day date NOT NULL,
      reads integer NOT NULL,
      hash text NOT NULL,
      CONSTRAINT read_ledger_day_pkey PRIMARY KEY (subgraph, day)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE read_ledger_day, read_ledger_entry");
  }
}
