import type { EntityManager } from "typeorm";
import { listLoader, matching, trendLoader, underRegion, visibleById, visibleTo, type Viewer } from "@quyu/kernel";
import type { CooperationFieldValue } from "../cooperation/cooperation-field";
import { visibleRowsBy } from "../visible-rows";
import { Need, needVisibility, type NeedStatusValue } from "./need.entity";

export interface NeedFilter {
  status?: readonly NeedStatusValue[] | null;
  field?: CooperationFieldValue | null;
  text?: string;
}

export function needLoaders(db: EntityManager, viewer: Viewer) {
  const listOf = (within: string, visibility = needVisibility) =>
    listLoader<Need, NeedFilter>(db, {
      entity: Need,
      within,
      orderBy: "createdAt",
      direction: "DESC",
      where: ({ status, field, text }, bind) => [
        visibleTo(visibility, viewer, bind),
        status && `t.status = any(${bind(status)})`,
        field && `t.field = ${bind(field)}`,
        text !== undefined && matching(text, bind),
      ],
    });
  const rowsBy = (column: string, orderBy: string) =>
    visibleRowsBy(db, Need, { column, orderBy, visibility: needVisibility }, viewer);
  return {
    needById: visibleById(db, Need, needVisibility, viewer),
    needsUnder: listOf(underRegion("t")),
    // For a search without a region: a condition that every row meets would be taken for a narrow one, and its index for the right one.
    needsAnywhere: listOf("true"),
    needsByEnterprise: listOf("t.enterprise_id = p.key::uuid"),
    ownNeeds: listOf("true", { own: needVisibility.own ?? {} }),
    needsByProject: rowsBy("t.project_id", "t.created_at, t.id"),
    // The one that goes on before those that led nowhere.
    needsByIssue: rowsBy("t.origin_issue_id", "t.status in ('MERGED', 'DECLINED', 'WITHDRAWN'), t.created_at desc, t.id"),
    needTrend: trendLoader(db, { count: "needsListed", quantity: "needsFulfilled" }),
  };
}
