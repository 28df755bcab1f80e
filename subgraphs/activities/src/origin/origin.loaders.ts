import type { EntityManager } from "typeorm";
import { rowsByKey, type Viewer, visibleTo } from "@quyu/kernel";
import { Resolution, resolutionVisibility } from "../resolution/resolution.entity";

/** What came of the needs and issues that meetings took up. */
export function originLoaders(db: EntityManager, viewer: Viewer) {
  const resolutionsBy = (key: string, join: string) => {
    const more: unknown[] = [];
    const visible = visibleTo(resolutionVisibility, viewer, (value) => `$${more.push(value) + 1}`);
    return rowsByKey(
      db,
      Resolution,
      `select ${key}::text as "__key", t.* from resolution t ${join} where ${key} = any($1::uuid[]) and ${visible} order by t.passed_at, t.id`,
      ...more,
    );
  };
  return {
    resolutionsByNeed: resolutionsBy("i.origin_need_id", "join agenda_item i on i.id = t.agenda_item_id"),
    resolutionsByIssue: resolutionsBy("t.issue_id", ""),
  };
}
