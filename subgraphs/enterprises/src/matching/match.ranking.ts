import type { EntityManager } from "typeorm";
import { addDays, labelOf, today, type Viewer, visibleTo } from "@quyu/kernel";
import { CooperationField } from "../cooperation/cooperation-field";
import type { Need } from "../need/need.entity";
import { projectVisibility } from "../project/project.entity";
import { slots } from "../resource/resource.loaders";

/** A project or a resource that may answer a need, with the parts of its score. */
export interface Candidate {
  kind: "project" | "resource";
  id: string;
  /** 1 for the field of the need, 0.5 for a resource that serves any field. */
  field: number;
  /** How far down the region tree both lie together: 1 province … 5 community. */
  level: number;
  /** The shares still open, 0–1 of all; the bookable times of the coming days that are free, 0–1 of all. */
  free: number;
  /** The shares still open, as a number; 0 for a resource. */
  openShares: number;
  /** The projects of that place that ended well, 0–1 of all that ended; the accepted claims that its owner kept. Null where none ended. */
  past: number | null;
  score: number;
}

const weights = { field: 0.4, level: 0.3, free: 0.2, past: 0.1 };
const mostMatches = 20;
/** Days from today in which a resource must have free times. */
const lookAhead = 14;

/**
 * What may answer a need, best first, at most 20, in one statement: projects that can still be claimed in the field of the need, and resources
 * of that field or of none with free times in the coming 14 days, all of them within the need's city and only what this viewer may see.
 *
 * score = 0.4 × field + 0.3 × (level ÷ 5) + 0.2 × free + 0.1 × past, each from 0 to 1 as described in `Candidate`; a past that is not
 * known counts as 0. The weights are this product's own: what is asked for first, then how near it is, then whether there is room.
 */
export async function rankMatches(db: EntityManager, viewer: Viewer, need: Need): Promise<Candidate[]> {
  const parameters: unknown[] = [];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const [code, field] = [bind(need.regionCode), bind(need.field)];
  const [from, to] = [bind(today()), bind(addDays(today(), lookAhead - 1))];
  const city = `starts_with(t.region_code, left(${code}, 4))`;
  const level = `(select count(*)::int from unnest(array[2, 4, 6, 9, 12]) as n
    where left(t.region_code, n) = left(${code}, n) and least(length(t.region_code), length(${code})) >= n)`;
  const visibleResource = visibleTo({ scope: "enterprises:read", own: { enterprise: "t.owner_id" } }, viewer, bind);
  const rows: Candidate[] = await db.query(
    `with ended as (
       select t.region_code, avg((t.stop_reason is null)::int)::float as kept from project t where t.ended_at is not null and ${city} group by 1
     ), given as (
       select enterprise_id, avg((status = 'FULFILLED')::int)::float as kept from claim
       where enterprise_id is not null and (status = 'FULFILLED' or status = 'WITHDRAWN' and accepted_at is not null) group by 1
     ), candidate as (
       select 'project' as kind, t.id, 1::float as field, ${level} as level, (t.shares - t.shares_claimed)::float / t.shares as free,
         t.shares - t.shares_claimed as "openShares", e.kept as past
       from project t left join ended e on e.region_code = t.region_code
       where t.status in ('PUBLISHED', 'PARTLY_CLAIMED') and t.field = ${field} and ${city} and t.id is distinct from ${bind(need.projectId)}::uuid
         and ${visibleTo(projectVisibility, viewer, bind)}
       union all
       select 'resource', t.id, case when t.field is null then 0.5 else 1 end, ${level}, room.free, 0, g.kept
       from resource t left join given g on g.enterprise_id = t.owner_id
       cross join lateral (select avg(s.free)::float / t.quantity as free from (${slots("t", from, to)}) s) room
       where (t.field is null or t.field = ${field}) and ${city} and ${visibleResource} and room.free > 0
     )
     select *, ${weights.field} * field + ${weights.level} * level / 5 + ${weights.free} * free + ${weights.past} * coalesce(past, 0) as score
     from candidate order by score desc, id limit ${mostMatches}`,
    parameters,
  );
  return rows;
}

const nearness: Record<number, string> = { 5: "同一社区", 4: "同一街道", 3: "同一区县", 2: "同一城市" };
const perCent = (share: number): string => `${Math.round(share * 100)}%`;

/** Why a candidate was found, in Chinese, in the order of the score's parts. */
export function reasonsFor({ kind, field, level, free, openShares, past }: Candidate, need: Pick<Need, "field">): string[] {
  const reasons = [field === 1 ? `同属“${labelOf(CooperationField, need.field)}”领域` : "不限领域"];
  const near = nearness[level];
  if (near) reasons.push(near);
  if (kind === "project") reasons.push(`还有${openShares}份待认领`);
  else reasons.push(`未来${lookAhead}天可预约的时段有${perCent(free)}空着`);
  if (past !== null)
    reasons.push(kind === "project" ? `当地已结束的项目${perCent(past)}如期完成` : `提供单位已兑现${perCent(past)}的认领`);
  return reasons;
}
