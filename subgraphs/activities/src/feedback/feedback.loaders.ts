import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import type { FeedbackSummary } from "./feedback.entity";

export const feedbackLoaders = (db: EntityManager) => ({
  feedbackByActivity: new DataLoader(async (ids: readonly string[]): Promise<FeedbackSummary[]> => {
    const rows: (FeedbackSummary & { id: string })[] = await db.query(
      `select activity_id as id, count(*)::int as count, round(avg(score), 2)::float8 as average
       from activity_feedback where activity_id = any($1::uuid[]) group by activity_id`,
      [ids],
    );
    const summaries = new Map(rows.map(({ id, count, average }) => [id, { count, average }]));
    return ids.map((id) => summaries.get(id) ?? { count: 0, average: null });
  }),
});
