import DataLoader from "dataloader";
import { In, type EntityManager } from "typeorm";
import { alignGroups, byColumn, byId, hydrate, listLoader, underRegion } from "@quyu/kernel";
import { ServiceCategory } from "../service-category/service-category.entity";
import { TeamHost, VolunteerTeam } from "./volunteer-team.entity";

export const volunteerTeamLoaders = (db: EntityManager) => ({
  volunteerTeamById: byId(db, VolunteerTeam),
  volunteerTeamsUnder: listLoader<VolunteerTeam>(db, { entity: VolunteerTeam, within: underRegion("t"), orderBy: "name" }),
  volunteerTeamsByOrganization: byColumn(db, VolunteerTeam, "hostOrganizationId", { name: "ASC", id: "ASC" }),
  volunteerTeamsByEnterprise: linked<VolunteerTeam>(
    db,
    "select l.enterprise_id as key, t.* from team_host l join volunteer_team t on t.id = l.team_id where l.enterprise_id = any($1::uuid[]) order by t.name, t.id",
    VolunteerTeam,
  ),
  categoriesByTeam: linked<ServiceCategory>(
    db,
    "select l.team_id as key, t.* from team_category l join service_category t on t.id = l.category_id where l.team_id = any($1::uuid[]) order by t.name, t.id",
    ServiceCategory,
  ),
  hostEnterpriseIdsByTeam: new DataLoader(async (ids: readonly string[]) => {
    const hosts = await db.find(TeamHost, { where: { teamId: In([...ids]) }, order: { position: "ASC", enterpriseId: "ASC" } });
    return alignGroups(ids, hosts, ({ teamId }) => teamId).map((group) => group.map(({ enterpriseId }) => enterpriseId));
  }),
});

/** Rows over a link table: the statement gives the link's key as `key` beside the row's own columns. */
const linked = <Row extends VolunteerTeam | ServiceCategory>(
  db: EntityManager,
  sql: string,
  entity: new () => Row,
): DataLoader<string, Row[]> =>
  new DataLoader(async (keys: readonly string[]) => {
    const rows: (Record<string, unknown> & { key: string })[] = await db.query(sql, [keys]);
    const metadata = db.connection.getMetadata(entity);
    return alignGroups(keys, rows, ({ key }) => key).map((group) => group.map((row) => hydrate<Row>(metadata, row)));
  });
