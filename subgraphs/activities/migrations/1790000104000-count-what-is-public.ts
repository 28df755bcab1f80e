import type { MigrationInterface, QueryRunner } from "typeorm";

const day = (column: string) => `(${column} AT TIME ZONE 'Asia/Shanghai')::date`;
const counted = "('participants', 'meetings', 'resolutionsOpen', 'daysToClose')";
const participants = (dimension: string) =>
  `SELECT region_code, 'participants', ${dimension}, ${day("starts_at")}, sum(attended_count) FROM activity
   WHERE status IN ('ENDED', 'SUMMARISED', 'ARCHIVED') AND attended_count IS NOT NULL GROUP BY 1, 3, 4`;
const meetings = (condition: string) =>
  `SELECT region_code, 'meetings', '', ${day("held_at")}, count(*) FROM meeting WHERE ${condition} GROUP BY 1, 4`;
const resolutions = (condition: string) => {
  const from = `FROM resolution t JOIN meeting m ON m.id = t.meeting_id WHERE ${condition}`;
  const closed = day("t.closed_at");
  return [
    `SELECT t.region_code, 'resolutionsOpen', '', day, sum(change) FROM
       (SELECT t.region_code, ${day("t.passed_at")} AS day, 1 AS change ${from}
        UNION ALL SELECT t.region_code, ${closed}, -1 ${from} AND t.closed_at IS NOT NULL) t GROUP BY 1, 4 HAVING sum(change) <> 0`,
    `SELECT t.region_code, 'daysToClose', (${closed} - ${day("t.passed_at")})::text, ${closed}, count(*) ${from} AND t.closed_at IS NOT NULL
     GROUP BY 1, 3, 4`,
  ];
};

/** Participants are counted by the kind of activity; meetings and what they resolved once everybody may see them. */
export class CountWhatIsPublic1790000104000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await recount(runner, [
      participants("kind"),
      meetings("status = 'MINUTES_CONFIRMED'"),
      ...resolutions("m.status = 'MINUTES_CONFIRMED'"),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await recount(runner, [
      participants("''"),
      meetings("status IN ('HELD', 'MINUTES_DRAFT', 'MINUTES_CONFIRMED')"),
      ...resolutions("true"),
    ]);
  }
}

async function recount(runner: QueryRunner, selects: readonly string[]): Promise<void> {
  await runner.query(`DELETE FROM region_counter WHERE metric IN ${counted}`);
  for (const select of selects)
    await runner.query(`INSERT INTO region_counter (region_code, metric, dimension, day, value) ${select}`);
}
