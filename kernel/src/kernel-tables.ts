import type { MigrationInterface, QueryRunner } from "typeorm";
import { RegionCounter, RegionLink } from "./counters";
import { PublishedFigure } from "./figures";
import { StateChangeRow } from "./history";

/** The tables every subgraph keeps for the kernel's tools; their migrations stand here because their entities do. */
export const kernelEntities = [PublishedFigure, RegionCounter, RegionLink, StateChangeRow];

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
