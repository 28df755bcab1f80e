import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { byId, listLoader, matching, underRegion, visibleById, visibleTo, type Viewer } from "@quyu/kernel";
import { visibleRowsBy } from "../visible-rows";
import { openProjectStatuses, Project, projectVisibility, type ProjectStatusValue } from "./project.entity";

export interface ProjectFilter {
  status?: readonly ProjectStatusValue[] | null;
  text?: string;
}

export function projectLoaders(db: EntityManager, viewer: Viewer) {
  const listOf = (within: string) =>
    listLoader<Project, ProjectFilter>(db, {
      entity: Project,
      within,
      orderBy: "createdAt",
      direction: "DESC",
      where: ({ status, text }, bind) => [
        visibleTo(projectVisibility, viewer, bind),
        status && `t.status = any(${bind(status)})`,
        text !== undefined && matching(text, bind),
      ],
    });
  return {
    projectById: visibleById(db, Project, projectVisibility, viewer),
    // For records that only a published project can have: who sees the record sees the project.
    projectOfRecord: byId(db, Project),
    projectsUnder: listOf(underRegion("t")),
    // For a search without a region: a condition that every row meets would be taken for a narrow one, and its index for the right one.
    projectsAnywhere: listOf("true"),
    projectsByRoundtable: visibleRowsBy(
      db,
      Project,
      { column: "t.roundtable_id", orderBy: "t.created_at, t.id", visibility: projectVisibility },
      viewer,
    ),
    projectsByResolution: visibleRowsBy(
      db,
      Project,
      // The one that goes on before those that were stopped.
      {
        column: "t.origin_resolution_id",
        orderBy: "t.status = 'STOPPED', t.created_at desc, t.id",
        visibility: projectVisibility,
      },
      viewer,
    ),
    replicationsOfProject: new DataLoader(async (ids: readonly string[]) => {
      const rows: { id: string; replications: number }[] = await db.query(
        `select replicated_from_id as id, count(*)::int as replications from project
         where replicated_from_id = any($1::uuid[]) and status = any($2::text[]) group by 1`,
        [ids, openProjectStatuses],
      );
      const counts = new Map(rows.map(({ id, replications }) => [id, replications]));
      return ids.map((id) => counts.get(id) ?? 0);
    }),
  };
}
