import { underFigure, type Measures } from "@quyu/kernel";
import { averageDiners } from "../canteen/canteen.loaders";

const canteen = "(f.params->>'canteen')::uuid";
const teams = `volunteer_team t where ${underFigure("t")}`;
const ofTeams = (alias: string) => `join volunteer_team t on t.id = ${alias}.team_id where ${underFigure("t")}`;
const listedTalents = `talent t where ${underFigure("t")} and t.status = 'LISTED'`;

/** How this subgraph counts what publications also state (see demo/figures.json). */
export const measures: Measures = {
  teams: `select count(*) from ${teams}`,
  hostEnterprises: `select count(distinct h.enterprise_id) from team_host h ${ofTeams("h")}`,
  categories: `select count(distinct c.category_id) from team_category c ${ofTeams("c")}`,
  personTimesServed: `select sum(s.person_times) from team_service s ${ofTeams("s")}`,
  partyVolunteers: `select sum(t.party_member_count) from ${teams}`,
  residentVolunteers: `select sum(t.member_count - t.party_member_count) from ${teams}`,
  talents: `select count(*) from ${listedTalents}`,
  talentEnterprises: `select count(distinct t.enterprise_id) from ${listedTalents}`,
  canteenEligibleAge: `select min(t.min_age) from price_tier t where t.canteen_id = ${canteen}`,
  canteenPrice: `select (t.price / 100.0)::float8 from price_tier t where t.canteen_id = ${canteen} and t.name = f.params->>'tier'`,
  canteenSet: `select case f.params->>'dish' when 'meat' then t.meat_dishes when 'vegetable' then t.vegetable_dishes end from canteen t where t.id = ${canteen}`,
  dailyDiners: averageDiners(canteen),
  practicalDeeds: `select count(*) from practical_deed t where ${underFigure("t")}`,
  orderTargetMinutes: "select t.target_minutes from service_type t where t.id = (f.params->>'serviceType')::uuid",
  mealsPerDay: `select cardinality(t.meals) from canteen t where t.id = ${canteen}`,
};
