import { isUuid, type Logger, signViewer, type Viewer, viewerHeader } from "@quyu/kernel";
import DataLoader from "dataloader";
import { request } from "undici";
import { z } from "zod";
import type { SourceSettings } from "../../env";
import { entitiesOf } from "./entities";

/** A record by what the gateway needs to ask its owner for it. */
export interface NodeReference {
  type: string;
  id: string;
}

export interface NodeSources {
  /** The subgraphs to ask, by name. */
  sources: Readonly<Record<string, SourceSettings>>;
  /** How long to wait for one of them at most: less than the gateway waits for the hub. */
  patienceMs: number;
  log: Logger;
}

const query = "query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }";

const answer = z.object({
  data: z.object({ _entities: z.array(z.object({ __typename: z.string() }).nullable()) }),
  errors: z
    .array(z.object({ path: z.array(z.union([z.string(), z.number()])).optional(), extensions: z.object({ code: z.string() }) }))
    .default([]),
});

/** What a subgraph says of a record that this viewer may not see: to the viewer it is not there. */
const absent = new Set(["FORBIDDEN", "UNAUTHENTICATED", "BAD_USER_INPUT"]);

/**
 * Finds records by id alone, for one request of one viewer. No id says of which type it is, so every subgraph is asked, on behalf of the
 * viewer, whether it has an entity of one of its types with this id; its own reference resolvers decide, so a record is found exactly where
 * the viewer may see it. Gives null where nobody knows the id; rejects, as without a connection, where a subgraph that might know it does not
 * answer.
 */
export function nodeFinder(
  { sources, patienceMs, log }: NodeSources,
  viewer: Viewer,
): (id: string) => Promise<NodeReference | null> {
  const owners = Object.entries(entitiesOf).flatMap(([name, types]) => {
    const source = sources[name];
    return source ? [new DataLoader((ids: readonly string[]) => ask(name, source, types, ids))] : [];
  });
  return async (given) => {
    const id = given.toLowerCase();
    if (!isUuid(id)) return null;
    const answers = owners.map(async (owner) => (await owner.load(id)) ?? Promise.reject(unknown));
    try {
      // The first that knows it is enough: one that is slow or away keeps no record of another back.
      return { type: await Promise.any(answers), id };
    } catch (error) {
      const failure = (error as AggregateError).errors.find((one) => one !== unknown);
      if (failure) throw failure;
      return null;
    }
  };

  /** The type of each id in one subgraph; null where it has none that the viewer may see, an error where it could not say. */
  async function ask(
    name: string,
    source: SourceSettings,
    types: readonly string[],
    ids: readonly string[],
  ): Promise<(string | null | Error)[]> {
    const of = ids.flatMap((id) => types.map((type) => ({ __typename: type, id })));
    try {
      const { data, errors } = answer.parse(await send(name, source, JSON.stringify({ query, variables: { of } })));
      const failed = errors.filter(({ extensions }) => !absent.has(extensions.code));
      if (data._entities.length !== of.length) throw new Error("as many entities as were asked for are expected");
      return ids.map((_, index) => {
        const [from, to] = [index * types.length, (index + 1) * types.length];
        const found = data._entities.slice(from, to).find((entity) => entity !== null);
        const isUnsure = failed.some(({ path: [, place] = [] }) => typeof place !== "number" || (place >= from && place < to));
        return found?.__typename ?? (isUnsure ? unavailable(name) : null);
      });
    } catch (error) {
      log.warn({ source: name, error: String(error) }, "a source could not be asked for records by id");
      return ids.map(() => unavailable(name));
    }
  }

  async function send(name: string, { url, signingKey, timeoutMs }: SourceSettings, body: string): Promise<unknown> {
    const { statusCode, body: answered } = await request(url, {
      method: "POST",
      headers: { "content-type": "application/json", [viewerHeader]: signViewer(viewer, name, body, signingKey) },
      body,
      signal: AbortSignal.timeout(Math.min(timeoutMs, patienceMs)),
    });
    if (statusCode === 200) return answered.json();
    await answered.dump();
    throw new Error(`status ${statusCode}`);
  }
}

const unknown = Symbol("no record of this subgraph");

/** A code that says "no connection", as a driver would: the caller is told to try again later. */
const unavailable = (name: string): Error => Object.assign(new Error(`${name} does not answer`), { code: "ECONNREFUSED" });
