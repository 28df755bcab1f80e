import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { demoFile } from "@quyu/kernel";
import { createHubClient } from "../../partner-client/src/client";
import { ComingActivitiesDocument, VenuesNearbyDocument } from "../../partner-client/src/generated/graphql";
import { serviceEntry, subgraphNames } from "../../scripts/services";
import { type Answer, startStack, type Stack } from "../stack";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 120_000);
afterAll(() => stack?.stop());

const run = promisify(execFile);

test("all published figures are answered as published, and the records agree with them", async () => {
  const script = join(__dirname, "../../dist/scripts/figures-verify.js");
  const env = { ...process.env, ISSUER_KEY_FILE: stack.env["ISSUER_KEY_FILE"] };
  const { stdout } = await run(process.execPath, [script, stack.url], { env });

  expect(stdout).toContain("published figures answered as published: 112 of 112");
  const [, agreeing, counted] = /recorded figures that agree[^:]*: (\d+) of (\d+)/.exec(stdout) ?? [];
  expect(agreeing).toBe(counted);
  expect(Number(counted)).toBeGreaterThanOrEqual(45);
});

test.each(subgraphNames)("the summaries of %s say what its rows say", async (name) => {
  const { stdout } = await run(process.execPath, [serviceEntry(name), "verify-summaries"], {
    env: { ...stack.env, LOG_LEVEL: "error" },
  });

  expect(stdout).toContain("0 differences");
});

/** Every list that joins another subgraph, asked page by page for the whole country; `name` must be there for each. */
const joins = `query Joins($code: ID!, $after: String) {
  region(code: $code) {
    activities(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { id hosts { name } coHosts { name } venue { name } region { name } alliance { name } } }
    }
  }
}`;

test("everything an activity refers to in another subgraph is there", async () => {
  let count = 0;
  for (const code of ["51", "31", "64"]) {
    for (let after: string | null = null, more = true; more;) {
      const { data, errors }: Answer<any> = await stack.ask(joins, { code, after });
      expect(errors).toEqual([]);
      for (const { node } of data.region.activities.edges) {
        count += 1;
        const referred = [...node.hosts, ...node.coHosts, node.region, node.venue, node.alliance].filter(
          (thing) => thing !== null,
        );
        expect({ id: node.id, nameless: referred.filter((thing: { name: string | null } | undefined) => !thing?.name) }).toEqual({
          id: node.id,
          nameless: [],
        });
        expect(node.hosts.length).toBeGreaterThan(0);
      }
      after = data.region.activities.pageInfo.endCursor;
      more = data.region.activities.pageInfo.hasNextPage;
    }
  }
  expect(count).toBeGreaterThan(400);
});

test("everything alliances, teams, meetings and premises refer to in another subgraph is there", async () => {
  for (const code of ["51", "31", "64"]) {
    const { data, errors } = await stack.ask(
      `query ($code: ID!) { region(code: $code) {
        alliances(first: 20) { edges { node { name region { name } lead { name } members(first: 100) { edges { node { enterprise { name } socialOrganization { name } } } } } } }
        volunteerTeams(first: 100) { edges { node { name region { name } hostEnterprises { name } hostOrganization { name } } } }
        meetings(first: 100) { edges { node { title region { name } alliance { name } units { name organization { name } enterprise { name } } resolutions { ownerOrganization { name } } } } }
      } }`,
      { code },
    );
    expect(errors).toEqual([]);
    // A stub whose owner does not know its id comes back as an object whose name is null.
    const nameless = JSON.stringify(data).match(/"name":null/g);
    expect({ code, nameless }).toEqual({ code, nameless: null });
    // A unit's name was written down at the meeting; in the demo it is the name the firm is registered under.
    for (const { node } of data.region.meetings.edges) {
      for (const { name, organization, enterprise } of node.units) {
        const registered = organization?.name ?? enterprise?.name;
        if (registered) expect(name).toBe(registered);
      }
    }
  }
});

interface Formula {
  key: string;
  where: string;
  query: string;
  expect: string;
}

test("each of the 23 named formulas is a name, a work method, an aim or a mechanism, never a number", async () => {
  const formulas = demoFile<Formula[]>("named-formulas.json");
  const facts = demoFile<{ key: string; kind: string }[]>("facts.json").filter(({ kind }) => kind === "named-formula");

  expect(formulas.map(({ key }) => key).sort()).toEqual(facts.map(({ key }) => key).sort());
  for (const { key, query, expect: text } of formulas) {
    const { data, errors } = await stack.ask(query);
    expect({ key, errors }).toEqual({ key, errors: [] });
    expect({ key, found: JSON.stringify(data).includes(text) }).toEqual({ key, found: true });
  }
});

test("a partner's client gets typed answers, page by page, without a token", async () => {
  const client = createHubClient({ url: `${stack.url}/graphql` });

  const { data, errors } = await client.ask(ComingActivitiesDocument, { code: "510116003", first: 2 });
  expect(errors).toEqual([]);
  expect(data?.region?.activities?.edges).toHaveLength(2);
  const next = await client.ask(ComingActivitiesDocument, {
    code: "510116003",
    first: 2,
    after: data?.region?.activities?.pageInfo.endCursor,
  });
  const ids = [data, next.data].flatMap((page) => page?.region?.activities?.edges.map(({ node }) => node.id) ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const venues = await client.ask(VenuesNearbyDocument, { code: "510116003901", kind: "PARTY_SERVICE_CENTRE" });
  expect(venues.data?.region?.venues?.edges).toHaveLength(2);
});

test("a partner's client says a wrong token in our words", async () => {
  const client = createHubClient({ url: `${stack.url}/graphql`, token: () => "not.a.token" });

  expect(await client.ask(ComingActivitiesDocument, { code: "51" })).toMatchObject({
    data: null,
    errors: [{ code: "UNAUTHENTICATED" }],
  });
});
