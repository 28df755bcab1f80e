import type { EntityManager } from "typeorm";
import { listLoader, rowsByKey, underRegion, visibleById, visibleTo, type Viewer, type Visibility } from "@quyu/kernel";
import { Issue, issueVisibility } from "./issue.entity";
import { isOverdue, type IssueStatusValue } from "./issue.states";

export interface IssueFilter {
  status?: readonly IssueStatusValue[] | null;
  overdue?: boolean | null;
}

export function issueLoaders(db: EntityManager, viewer: Viewer) {
  const listOf = (within: string, visibility: Visibility = issueVisibility) =>
    listLoader<Issue, IssueFilter>(db, {
      entity: Issue,
      within,
      orderBy: "reportedAt",
      direction: "DESC",
      where: ({ status, overdue }, bind) => [
        visibleTo(visibility, viewer, bind),
        status && `t.status = any(${bind(status)})`,
        overdue === true && isOverdue,
        overdue === false && `not ${isOverdue}`,
      ],
    });
  const bound: unknown[] = [];
  // After $1, the numbers.
  const visible = visibleTo(issueVisibility, viewer, (value) => `$${bound.push(value) + 1}`);
  return {
    issueById: visibleById(db, Issue, issueVisibility, viewer),
    issuesByNumber: rowsByKey(
      db,
      Issue,
      `select t.number as "__key", t.* from issue t where t.number = any($1::text[]) and ${visible}`,
      ...bound,
    ),
    issuesUnder: listOf(underRegion("t")),
    ownIssues: listOf("true", { own: issueVisibility.own ?? {} }),
  };
}
