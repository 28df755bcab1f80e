import type { MigrationInterface, QueryRunner } from "typeorm";
import { RegionCounter, RegionLink } from "./counters";
import { distinctDay, distinctShareSelects } from "./distinct";
import { PublishedFigure } from "./figures";
import { StateChangeRow } from "./history";
import { ReadLedgerRow, ReadLedgerSeal } from "./read-ledger";
import { createSearchGrams } from "./search";
import { Deadline } from "./deadlines/deadlines";
import { HandledEvent } from "./events/inbox";
import { OutboxEvent } from "./events/outbox";
import { IdempotencyKey } from "./writing/idempotency";

/** The tables every subgraph keeps for the kernel's tools; their migrations stand here because their entities do. */
export const kernelEntities = [
  ...[PublishedFigure, RegionCounter, RegionLink, StateChangeRow, ReadLedgerRow, ReadLedgerSeal],
  ...[OutboxEvent, HandledEvent, IdempotencyKey, Deadline],
];

/** First in every subgraph's list of migrations. */
export class CreateKernelTables1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE published_figure (
      key text NOT NULL,
      region_code text COLLATE "C" NOT NULL,
      position integer NOT NULL,
      label text NOT NULL,
      value double precision,
      value_max double precision,
      unit text NOT NULL,
      qualifier text NOT NULL,
      display text NOT NULL,
      as_of text,
      sources text array NOT NULL,
      measure text,
      params jsonb NOT NULL DEFAULT '{}',
      CONSTRAINT published_figure_pkey PRIMARY KEY (key)
    )`);
    await runner.query(`CREATE INDEX published_figure_region_code_idx ON published_figure (region_code)`);
    await runner.query(`CREATE TABLE region_counter (
      region_code text COLLATE "C" NOT NULL,
      metric text NOT NULL,
      dimension text NOT NULL,
      day date NOT NULL,
      value bigint NOT NULL,
      CONSTRAINT region_counter_pkey PRIMARY KEY (region_code, metric, dimension, day)
    )`);
    await runner.query(`CREATE TABLE region_link (
      region_code text COLLATE "C" NOT NULL,
      kind text NOT NULL,
      target text NOT NULL,
      refs integer NOT NULL,
      CONSTRAINT region_link_pkey PRIMARY KEY (region_code, kind, target)
    )`);
    await runner.query(`CREATE TABLE state_change (
      id BIGSERIAL NOT NULL,
      subject_id uuid NOT NULL,
      from_state text,
      to_state text NOT NULL,
      occurred_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      by_role text NOT NULL,
      by_name text,
      reason text,
      CONSTRAINT state_change_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX state_change_subject_id_idx ON state_change (subject_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE state_change, region_link, region_counter, published_figure");
  }
}

/** For the subgraphs that follow the region tree instead of keeping it. */
export class CreateKnownRegion1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE known_region (
      code text COLLATE "C" NOT NULL,
      CONSTRAINT known_region_pkey PRIMARY KEY (code)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE known_region");
  }
}

/** For the subgraphs whose types are searched: the function that their indexes and statements share. */
export class CreateSearchGrams1790000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createSearchGrams);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP FUNCTION search_grams(text)");
  }
}

export class CreateReadLedger1790000100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE read_ledger (
      id BIGSERIAL NOT NULL,
      day date NOT NULL,
      read_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      reader text NOT NULL,
      reader_role text NOT NULL,
      region_code text COLLATE "C" NOT NULL,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      fields text array NOT NULL,
      reason text,
      CONSTRAINT read_ledger_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX read_ledger_day_id_idx ON read_ledger (day, id)`);
    await runner.query(`CREATE TABLE read_ledger_seal (
      day date NOT NULL,
      reads integer NOT NULL,
      last_id bigint NOT NULL,
      hash text NOT NULL,
      sealed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT read_ledger_seal_pkey PRIMARY KEY (day)
    )`);
    // The ledger only grows: not even the service that writes it may change or drop a row.
    await runner.query(`CREATE FUNCTION read_ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'the read ledger is append-only'; END $$`);
    await runner.query(`CREATE TRIGGER read_ledger_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON read_ledger
      FOR EACH STATEMENT EXECUTE FUNCTION read_ledger_is_append_only()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE read_ledger_seal, read_ledger");
    await runner.query("DROP FUNCTION read_ledger_is_append_only()");
  }
}

/** Distinct counts move from the links, which grow with what is counted, to the counters, which do not. */
export class CountDistinct1790000100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE INDEX region_link_kind_target_idx ON region_link (kind, target)");
    await runner.query(`INSERT INTO region_counter (region_code, metric, dimension, day, value)
      SELECT region_code, metric, dimension, day, sum(value) FROM (${distinctShareSelects.join(" UNION ALL ")})
        AS shares (region_code, metric, dimension, day, value)
      GROUP BY region_code, metric, dimension, day HAVING sum(value) <> 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM region_counter WHERE day = '${distinctDay}'`);
    await runner.query("DROP INDEX region_link_kind_target_idx");
  }
}

/** What writing needs besides the rows themselves: events to send, events that were handled, answers to keyed requests. */
export class CreateWriting1790000100003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE state_change ADD COLUMN by_person uuid");
    await runner.query(`CREATE TABLE outbox_event (
      id BIGSERIAL NOT NULL,
      event_id uuid NOT NULL,
      type text NOT NULL,
      subject text NOT NULL,
      target text NOT NULL,
      data jsonb NOT NULL,
      occurred_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      next_attempt_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      delivered_at TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT outbox_event_pkey PRIMARY KEY (id)
    )`);
    // Small however many were delivered: what is left to send, and what comes first of each subject.
    await runner.query("CREATE INDEX outbox_event_pending_idx ON outbox_event (target, subject, id) WHERE delivered_at IS NULL");
    await runner.query("CREATE INDEX outbox_event_delivered_at_idx ON outbox_event (delivered_at)");
    await runner.query(`CREATE TABLE handled_event (
      id uuid NOT NULL,
      type text NOT NULL,
      handled_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT handled_event_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE idempotency_key (
      caller text NOT NULL,
      key text NOT NULL,
      request text NOT NULL,
      answer jsonb,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT idempotency_key_pkey PRIMARY KEY (caller, key)
    )`);
    await runner.query("CREATE INDEX idempotency_key_created_at_idx ON idempotency_key (created_at)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE idempotency_key, handled_event, outbox_event");
    await runner.query("ALTER TABLE state_change DROP COLUMN by_person");
  }
}

export class CreateDeadline1790000100004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE deadline (
      id BIGSERIAL NOT NULL,
      kind text NOT NULL,
      subject text NOT NULL,
      due_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      next_attempt_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT deadline_pkey PRIMARY KEY (id),
      CONSTRAINT deadline_kind_subject_due_at_key UNIQUE (kind, subject, due_at)
    )`);
    await runner.query("CREATE INDEX deadline_next_attempt_at_idx ON deadline (next_attempt_at, id)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE deadline");
  }
}
