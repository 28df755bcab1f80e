import type { EntityManager } from "typeorm";
import { listLoader, matching, underRegion, type Viewer, visibleTo } from "@quyu/kernel";
import { Activity, activityVisibility } from "../activity/activity.entity";

export function searchLoaders(db: EntityManager, viewer: Viewer) {
  const listOf = (within: string) =>
    listLoader<Activity, { text: string }>(db, {
      entity: Activity,
      within,
      orderBy: "startsAt",
      direction: "DESC",
      where: ({ text }, bind) => [visibleTo(activityVisibility, viewer, bind), matching(text, bind)],
    });
  return {
    activitiesFoundUnder: listOf(underRegion("t")),
    // A region that every row lies in would be taken for a narrow condition, and its index for the right one.
    activitiesFoundAnywhere: listOf("true"),
  };
}
