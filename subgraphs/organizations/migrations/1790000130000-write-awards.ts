import type { MigrationInterface, QueryRunner } from "typeorm";

export class WriteAwards1790000130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE award_scheme ADD version integer NOT NULL DEFAULT '1'");
    await runner.query("ALTER TABLE nomination ADD publicised_on date, ADD named_on date");
    const dayOf = (state: string) =>
      `(SELECT (c.occurred_at AT TIME ZONE 'Asia/Shanghai')::date FROM state_change c
        WHERE c.subject_id = n.id AND c.to_state = '${state}' ORDER BY c.id LIMIT 1)`;
    // The history knows the days; where a row came without one, what its end of publicity allows at most.
    await runner.query(
      `UPDATE nomination n SET publicised_on = coalesce(${dayOf("PUBLICISED")}, publicity_ends_on - 7) WHERE publicity_ends_on IS NOT NULL`,
    );
    await runner.query(
      `UPDATE nomination n SET named_on = coalesce(${dayOf("NAMED")}, publicity_ends_on + 1) WHERE status = 'NAMED'`,
    );
    await runner.query(
      `ALTER TABLE nomination
        ADD CONSTRAINT nomination_publicised_on_check CHECK ((publicised_on IS NULL) = (publicity_ends_on IS NULL) AND publicity_ends_on > publicised_on),
        ADD CONSTRAINT nomination_named_on_check CHECK ((status = 'NAMED') = (named_on IS NOT NULL) AND named_on > publicity_ends_on),
        ADD CONSTRAINT nomination_reviewer_check CHECK (reviewed_by_id <> applied_by_id)`,
    );
    await runner.query(
      `ALTER TABLE objection ADD version integer NOT NULL DEFAULT '1',
        ADD CONSTRAINT objection_resolver_check CHECK (resolved_by_id <> filed_by_id)`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX objection_one_open_of_person ON objection (nomination_id, filed_by_id) WHERE resolved_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX objection_one_open_of_person");
    await runner.query("ALTER TABLE objection DROP CONSTRAINT objection_resolver_check, DROP COLUMN version");
    await runner.query(
      `ALTER TABLE nomination DROP CONSTRAINT nomination_reviewer_check, DROP CONSTRAINT nomination_named_on_check,
        DROP CONSTRAINT nomination_publicised_on_check, DROP COLUMN named_on, DROP COLUMN publicised_on`,
    );
    await runner.query("ALTER TABLE award_scheme DROP COLUMN version");
  }
}
