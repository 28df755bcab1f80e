import { underFigure, type Measures } from "@quyu/kernel";
import { countingKinds } from "../party-organization/party-organization.rules";

const percent = (part: string, whole: string) => `round(100.0 * (${part}) / nullif((${whole}), 0), 1)::float8`;
const kinds = countingKinds.map((kind) => `'${kind}'`).join(", ");
const inRegion = underFigure("t");

/** How this subgraph counts what publications also state (see demo/figures.json). */
export const measures: Measures = {
  regionFounded: "select founded from region r where r.code = f.region_code",
  childRegions: "select count(*) from region r where r.parent_code = f.region_code",
  estates: `select count(*) from estate t where ${inRegion}`,
  estateBranchCoverage: percent(
    `select count(*) from estate t join estate_branch b on b.estate_id = t.id join party_organization o on o.id = b.organization_id and o.status = 'ACTIVE' where ${inRegion}`,
    `select count(*) from estate t where ${inRegion}`,
  ),
  ownersCommitteePartyShare: percent(
    `select sum(t.party_members) from governance_body t where t.kind = 'OWNERS_COMMITTEE' and t.members is not null and ${inRegion}`,
    `select sum(t.members) from governance_body t where t.kind = 'OWNERS_COMMITTEE' and t.party_members is not null and ${inRegion}`,
  ),
  governancePartyMembers: `select sum(t.party_members) from governance_body t where ${inRegion}`,
  partyOrganizations: `select count(*) from party_organization t where t.status = 'ACTIVE'
    and t.kind in (select jsonb_array_elements_text(f.params -> 'kinds')) and ${inRegion}`,
  partyMembers: `select sum(coalesce(t.full_members, 0) + coalesce(t.probationary_members, 0)) from party_organization t
    where t.status = 'ACTIVE' and t.kind in (${kinds}) and t.full_members is not null and ${inRegion}`,
  venues: `select count(*) from venue t where t.kind = f.params ->> 'kind' and ${inRegion}`,
  rotaRoles: "select count(distinct t.role) from rota_entry t where t.venue_id = (f.params ->> 'venue')::uuid",
  recognitions: `select count(*) from recognition t where t.status = 'NAMED' and t.title = f.params ->> 'title' and ${inRegion}`,
  recognitionYear: "select t.year from recognition t where t.id = (f.params ->> 'recognition')::uuid",
  recognitionBatch: "select t.batch from recognition t where t.id = (f.params ->> 'recognition')::uuid",
};

/** Counts that only staff of the region may see, like the member numbers they are made of; what was published stays open. */
export const guardedMeasures: readonly string[] = ["partyMembers"];
