import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { today } from "@quyu/kernel";
import { membersBelow } from "../party-organization/party-organization.loaders";
import { countingKinds } from "../party-organization/party-organization.rules";
import type { PostTitle } from "../post/post.entity";
import type { OrganizationFacts } from "./advice.facts";

/** Posts that are a seat in an organization's committee. */
const committeeTitles: readonly (keyof typeof PostTitle)[] = [
  "SECRETARY",
  "DEPUTY_SECRETARY",
  "ORGANIZATION_MEMBER",
  "PUBLICITY_MEMBER",
  "DISCIPLINE_MEMBER",
  "COMMITTEE_MEMBER",
];

// The community's own committee, or the general branch that stands in its place straight under the street.
const leadsCommunity = `(o.kind = 'COMMUNITY_COMMITTEE' or (o.kind = 'GENERAL_BRANCH' and length(o.region_code) = 12
  and not exists (select from party_organization above where above.id = o.parent_id and above.kind <> 'STREET_WORKING_COMMITTEE')))`;

export const adviceLoaders = (db: EntityManager) => ({
  /** What the rules look at, in one statement whatever the number of organizations; null for one that is not active. */
  factsByPartyOrganization: new DataLoader(async (ids: readonly string[]): Promise<(OrganizationFacts | null)[]> => {
    const rows: (OrganizationFacts & { id: string })[] = await db.query(
      `with recursive ${membersBelow}
       select o.id, o.kind, length(o.region_code) = 12 as "isInCommunity", s."fullMembers", s."probationaryMembers", o.unit_count as "unitCount",
         o.term_began_on::text as "termBeganOn", o.term_ends_on::text as "termEndsOn", $3 as today,
         (select count(distinct coalesce(p.person_id, p.id))::int from post p
           where p.organization_id = o.id and p.until is null and p.title = any($4)) as "committeeSeats",
         array(select p.title from post p where p.organization_id = o.id and p.until is null and p.person_id is null
           order by array_position($4, p.title), p.title) as "vacantPosts",
         case when ${leadsCommunity} then array(select e.name from estate e where e.region_code = o.region_code and not exists (
           select from estate_branch b join party_organization x on x.id = b.organization_id and x.status = 'ACTIVE' where b.estate_id = e.id)
           order by e.name, e.id) else '{}' end as "estatesWithoutBranch"
       from party_organization o left join sums s on s.root = o.id where o.id = any($1::uuid[]) and o.status = 'ACTIVE'`,
      [ids, countingKinds, today(), committeeTitles],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }),
});
