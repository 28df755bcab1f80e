import type { ApolloServer } from "@apollo/server";
import { addDays, today, visitor } from "@quyu/kernel";
import { type Request, type Response, Router } from "express";
import type { ClientCode } from "../errors";
import type { GatewayContext } from "../sources/source";
import { type CalendarActivity, calendarOf } from "./calendar";

type Refuse = (response: Response, status: number, code: ClientCode, message?: string) => void;

interface Page {
  edges: { node: CalendarActivity }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
interface Listed {
  name: string | null;
  activities: Page | null;
}

const activityFields = `edges { node { id title summary status startsAt endsAt version venue { name } } } pageInfo { hasNextPage endCursor }`;
const queries = {
  region: `query RegionCalendar($key: ID!, $after: String, $from: Date!, $to: Date!) {
    listed: region(code: $key) { name activities(first: 100, after: $after, filter: { from: $from, to: $to }) { ${activityFields} } } }`,
  series: `query SeriesCalendar($key: ID!, $after: String, $from: Date!, $to: Date!) {
    listed: activitySeries(id: $key) { name activities(first: 100, after: $after, filter: { from: $from, to: $to }) { ${activityFields} } } }`,
};

/** Days before and after today that a calendar covers. */
const daysBack = 31;
const daysAhead = 366;
/** Pages of a hundred events that one calendar has at most. */
const mostPages = 10;

/**
 * `/calendar/region/<code>.ics` and `/calendar/series/<id>.ics`: what everybody may see of the activities, for the calendars of telephones and
 * offices. An unchanged calendar answers 304 to who has it already.
 */
export function calendarRoutes(apollo: ApolloServer<GatewayContext>, refuse: Refuse): Router {
  const router = Router();
  const answer = (kind: keyof typeof queries, pattern: RegExp) => async (request: Request, response: Response) => {
    const key = pattern.exec(String(request.params["file"]))?.[1];
    if (!key) return refuse(response, 404, "BAD_REQUEST", "没有这个日历");
    const found = await activitiesOf(apollo, kind, key);
    if (found === "away") return refuse(response, 503, "SUBGRAPH_UNAVAILABLE");
    if (!found) return refuse(response, 404, "BAD_REQUEST", "没有这个日历");
    const { text, etag } = calendarOf(found.name, found.activities, `${request.protocol}://${request.get("host") ?? ""}`);
    response.set({ etag, "cache-control": "public, max-age=300", "content-disposition": `inline; filename="${kind}.ics"` });
    if (
      request
        .get("if-none-match")
        ?.split(/\s*,\s*/)
        .includes(etag)
    )
      return void response.status(304).end();
    response.type("text/calendar; charset=utf-8").send(text);
  };
  router.get("/region/:file", answer("region", /^(\d{2,12})\.ics$/));
  router.get("/series/:file", answer("series", /^([0-9a-f-]{36})\.ics$/));
  return router;
}

async function activitiesOf(
  apollo: ApolloServer<GatewayContext>,
  kind: keyof typeof queries,
  key: string,
): Promise<{ name: string; activities: CalendarActivity[] } | "away" | null> {
  const range = { from: addDays(today(), -daysBack), to: addDays(today(), daysAhead) };
  const activities: CalendarActivity[] = [];
  let name: string | null = null;
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { listed, isAway }: { listed: Listed | null; isAway: boolean } = await ask(apollo, queries[kind], {
      key,
      after,
      ...range,
    });
    // A venue's name comes from another subgraph: without it the calendar is still right.
    if (!listed?.activities) return isAway ? "away" : null;
    name ??= listed.name;
    activities.push(...listed.activities.edges.map(({ node }) => node));
    if (!listed.activities.pageInfo.hasNextPage) break;
    after = listed.activities.pageInfo.endCursor;
  }
  return { name: name === null ? "活动日历" : `${name}活动`, activities };
}

/** Asks the graph as any visitor may. */
async function ask(
  apollo: ApolloServer<GatewayContext>,
  query: string,
  variables: Record<string, unknown>,
): Promise<{ listed: Listed | null; isAway: boolean }> {
  const { body } = await apollo.executeOperation<{ listed: Listed | null }>(
    { query, variables },
    { contextValue: { viewer: visitor } },
  );
  const { data, errors = [] } = body.kind === "single" ? body.singleResult : {};
  return {
    listed: data?.listed ?? null,
    isAway: errors.some(({ extensions }) => extensions?.["code"] === "SUBGRAPH_UNAVAILABLE"),
  };
}
