import { randomUUID } from "node:crypto";
import { type Hub, pause, startHub } from "../loop/hub";

/** A street of the demo with more party organizations than a page holds. */
export const street = "510116003";
export const community = "510116003901";

export const branches = /* GraphQL */ `
  query Branches($first: Int!, $after: String, $kind: PartyOrganizationKind) {
    region(code: "510116003") {
      code
      name
      partyOrganizations(first: $first, after: $after, kind: $kind, includeDescendants: true) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            name
            kind
          }
        }
      }
    }
  }
`;

/** A visitor may not know how many members a region has; the rest of the summary is public. */
export const members = /* GraphQL */ `
  query Members {
    region(code: "510116003") {
      code
      name
      organizationSummary {
        partyOrganizations
        members
      }
    }
  }
`;

export const teams = /* GraphQL */ `
  query Teams {
    region(code: "510116003") {
      code
      name
      volunteerSummary {
        teams
      }
    }
  }
`;

export const draft = /* GraphQL */ `
  mutation Draft($input: DraftNeedInput!) {
    draftNeed(input: $input) {
      need {
        id
        title
        status
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

/** Fragments on interfaces: what anything found by its id has, and what every reason of a refused mutation has. */
export const anyRecord = /* GraphQL */ `
  query AnyRecord($id: ID!) {
    node(id: $id) {
      ...Record
    }
  }
  fragment Record on Node {
    id
    ... on PartyOrganization {
      name
    }
  }
`;

export const draftWithReasons = /* GraphQL */ `
  mutation DraftWithReasons($input: DraftNeedInput!) {
    draftNeed(input: $input) {
      need {
        id
      }
      userErrors {
        ...Reason
      }
    }
  }
  fragment Reason on UserError {
    message
    field
  }
`;

export interface Branch {
  id: string;
  name: string;
  kind: string;
}
export interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: Branch }[];
}
export interface BranchesData {
  region: { code: string; name: string; partyOrganizations: Page };
}
export interface BranchesVariables {
  first: number;
  after?: string | null;
  kind?: string;
}
export interface DraftData {
  draftNeed: { need: { id: string; title: string; status: string } | null; userErrors: { code: string }[] };
}

/** One request of a client as it went over the wire, with its answer. */
export interface Sent {
  method: string;
  body: { query?: string; extensions?: { persistedQuery?: { sha256Hash: string } } } | null;
  status: number;
  answer: { data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] };
}

/** The hub as a client's test uses it. */
export interface ClientsHub {
  hub: Hub;
  url: string;
  /** All branches of the street in their order, and those of one kind, asked without any client. */
  branches(kind?: string): Promise<Branch[]>;
  /** A fetch that keeps what it sent. */
  listen(): { fetch: typeof fetch; sent: Sent[] };
  /** Runs `work` while the volunteers' subgraph is stopped; afterwards it answers again. */
  withoutVolunteers(work: () => Promise<void>): Promise<void>;
  /** The input of a need that nobody else drafts, and how often it is stored. */
  aNeed(): { input: Record<string, string>; stored: () => Promise<number> };
  stop(): Promise<void>;
}

/** Starts a hub with the demo, or takes the one that the clients' tests share. */
export async function startClientsHub(): Promise<ClientsHub> {
  const hub = await startHub();
  return {
    hub,
    url: `${hub.stack.url}/graphql`,
    async branches(kind) {
      const { data } = await hub.stack.ask<BranchesData>(branches, { first: 100, kind });
      return (data as BranchesData).region.partyOrganizations.edges.map(({ node }) => node);
    },
    listen() {
      const sent: Sent[] = [];
      const listening: typeof fetch = async (input, init) => {
        const response = await fetch(input, init);
        const answer = (await response
          .clone()
          .json()
          .catch(() => ({}))) as Sent["answer"];
        const body = typeof init?.body === "string" ? (JSON.parse(init.body) as Sent["body"]) : null;
        sent.push({ method: init?.method ?? "GET", body, status: response.status, answer });
        return response;
      };
      return { fetch: listening, sent };
    },
    async withoutVolunteers(work) {
      await hub.stack.kill("volunteers");
      try {
        await work();
      } finally {
        await hub.stack.revive("volunteers");
        // The gateway asks a source that was down again after a moment.
        for (const until = Date.now() + 5_000; Date.now() < until; await pause(100))
          if ((await hub.stack.ask(teams)).errors.length === 0) break;
      }
    },
    aNeed() {
      const title = `等候区缺座椅 ${randomUUID().slice(0, 8)}`;
      return {
        input: { regionCode: community, title, field: "SERVICE", raisedBy: "STAFF", idempotencyKey: randomUUID() },
        stored: async () =>
          (await hub.sql("enterprises", "select count(*)::int as count from need where title = $1", [title]))[0].count,
      };
    },
    stop: () => hub.stop(),
  };
}

/** What the clients are told where a field is refused, and where a subgraph is stopped. */
export const refused = { path: ["region", "organizationSummary", "members"], extensions: { code: "FORBIDDEN" } };
export const unavailable = { path: ["region", "volunteerSummary"], extensions: { code: "SUBGRAPH_UNAVAILABLE" } };
