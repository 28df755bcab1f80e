import { underFigure, type Measures } from "@quyu/kernel";

const param = (name: string): string => `(f.params->>'${name}')`;
/** A share from 0 to 1 as the per cent that people write. */
const perCent = (share: string): string => `round((${share} * 100)::numeric, 2)::double precision`;

/** How this subgraph counts what publications also state (see demo/figures.json). */
export const measures: Measures = {
  enterprises: `select count(*) from enterprise t where ${underFigure("t")}`,
  staff: `select sum(t.staff) from enterprise t where ${underFigure("t")}`,
  premises: `select count(*) from premises t where ${underFigure("t")} and t.kind = ${param("kind")}`,
  channels: `select count(*) from channel c join premises t on t.id = c.premises_id where ${underFigure("t")} and c.kind = ${param("kind")}`,
  socialOrganizations: `select count(*) from social_organization t where ${underFigure("t")} and t.kind = ${param("kind")}`,
  allianceMembers: `select count(*) from membership t where t.alliance_id = ${param("alliance")}::uuid and t.status = 'ADMITTED'`,
  allianceFounded: `select t.founded from alliance t where t.id = ${param("alliance")}::uuid`,
  reliefBeneficiaries: `select count(distinct t.enterprise_id) from relief_grant t where t.measure_id = ${param("relief")}::uuid`,
  // Published in 元, kept in 分.
  reliefAmount: `select (sum(t.amount) / 100.0)::double precision from relief_grant t where t.measure_id = ${param("relief")}::uuid`,
  // Who came forward first for each project published at a meeting.
  firstClaimers: `select count(distinct c.enterprise_id) from project t cross join lateral (
    select enterprise_id from claim where project_id = t.id and accepted_at is not null order by accepted_at, id limit 1) c
    where t.roundtable_id = ${param("meeting")}::uuid`,
  resourceOwners: `select count(distinct t.owner_id) from resource t where ${underFigure("t")} and t.kind = ${param("kind")}`,
  resourceQuantity: `select t.quantity from resource t where t.id = ${param("resource")}::uuid`,
  stalls: `select count(distinct t.holder_name) from stall t where t.market_id = ${param("market")}::uuid and t.status <> 'APPLIED'`,
  donationRate: `select ${perCent("t.donation_rate")} from market t where t.id = ${param("market")}::uuid`,
  communityShare: `select ${perCent("sum(t.share)")} from shareholding t where t.company_id = ${param("company")}::uuid and t.is_community`,
  promisedWelfareShare: `select ${perCent("t.promised_welfare_share")} from social_company t where t.id = ${param("company")}::uuid`,
};
