import type { MigrationInterface, QueryRunner } from "typeorm";

export class SuggestDuplicates1790000160001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What was reported before is not suggested: a fortnight later it would not be anyhow.
    await runner.query("ALTER TABLE issue ADD words text[] NOT NULL DEFAULT '{}'");
    await runner.query("CREATE INDEX issue_words_idx ON issue USING gin (words)");
    // Nothing repeats what is a duplicate itself, nor becomes one while something repeats it: of two at once the second waits for the first.
    await runner.query(`CREATE FUNCTION issue_duplicate_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE original text;
      BEGIN
        SELECT status INTO original FROM issue WHERE id = NEW.duplicate_of_id FOR UPDATE;
        IF original = 'DUPLICATE' OR EXISTS (SELECT FROM issue WHERE duplicate_of_id = NEW.id) THEN
          RAISE EXCEPTION 'a duplicate is repeated' USING ERRCODE = 'check_violation', CONSTRAINT = 'issue_duplicate_guard';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER issue_duplicate_guard BEFORE INSERT OR UPDATE OF duplicate_of_id ON issue
      FOR EACH ROW WHEN (NEW.duplicate_of_id IS NOT NULL) EXECUTE FUNCTION issue_duplicate_guard()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TRIGGER issue_duplicate_guard ON issue");
    await runner.query("DROP FUNCTION issue_duplicate_guard");
    await runner.query("ALTER TABLE issue DROP COLUMN words");
  }
}
