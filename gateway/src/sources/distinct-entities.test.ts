import { distinctEntities } from "./distinct-entities";
import { NoAnswer } from "./transport";
import { places, serveRaw, serveTestSubgraphs, startTestGateway, type TestGateway } from "../testing";

// Two subgraphs are servers that answer as the test says: one names the same child several times, the other is asked for each.
const stops: (() => Promise<void>)[] = [];
let gateway: TestGateway;
let representations: { code: string }[] = [];
let answer: (codes: string[]) => object;

beforeAll(async () => {
  const sources = await serveTestSubgraphs(stops);
  const organizations = await serveRaw((_, __, response) => {
    const children = ["1", "2", "1", "1", "3"].map((code) => ({ __typename: "Region", code }));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ data: { region: { children } } }));
  });
  const activities = await serveRaw((_, body, response) => {
    representations = (JSON.parse(body) as { variables: { representations: { code: string }[] } }).variables.representations;
    const given = answer(representations.map(({ code }) => code));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(given));
  });
  stops.push(organizations.stop, activities.stop);
  gateway = await startTestGateway({
    ...sources,
    organizations: { ...sources.organizations, url: organizations.url },
    activities: { ...sources.activities, url: activities.url },
  });
  stops.unshift(gateway.stop);
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

const query = `{ region(code: "5") { children { code activitySummary { sessions } } } }`;
const sessionsOf = (code: string) => ({ activitySummary: { sessions: Number(code) * 10 } });

test("an entity that is met several times is asked for once, and stands wherever it is met", async () => {
  answer = (codes) => ({ data: { _entities: codes.map(sessionsOf) } });

  const { data, errors } = await gateway.ask(query);

  expect(errors).toEqual([]);
  expect(representations.map(({ code }) => code)).toEqual(["1", "2", "3"]);
  const children = ["1", "2", "1", "1", "3"].map((code) => ({ code, ...sessionsOf(code) }));
  expect(data).toEqual({ region: { children } });
});

test("an error at it stands wherever it is met", async () => {
  answer = (codes) => ({
    data: { _entities: codes.map((code) => (code === "1" ? { activitySummary: null } : sessionsOf(code))) },
    errors: [{ message: "x", path: ["_entities", 0, "activitySummary"], extensions: { code: "FORBIDDEN" } }],
  });

  expect(places(await gateway.ask(query)).sort()).toEqual(
    [0, 2, 3].map((index) => `region.children.${index}.activitySummary: FORBIDDEN`),
  );
});

test("an error at a row that nobody asked for is not lost", async () => {
  answer = (codes) => ({
    data: { _entities: codes.map(() => ({ activitySummary: null })) },
    errors: [{ message: "x", path: ["_entities", 7, "activitySummary"], extensions: { code: "FORBIDDEN" } }],
  });

  const { errors } = await gateway.ask(query);

  expect(errors.length).toBeGreaterThan(0);
  expect(errors.every(({ extensions }) => extensions?.code === "FORBIDDEN")).toBe(true);
});

test("what would be too large wherever it is met is not put together", () => {
  const representations = Array.from({ length: 1_000 }, (_, index) => ({ __typename: "Region", code: index < 999 ? "1" : "2" }));
  const { variables, expand } = distinctEntities({ representations });
  const answered = (text: string) => {
    const data = { _entities: [{ text }, { text: "" }] };
    return expand({ data, errors: [], characters: JSON.stringify(data).length });
  };

  expect(variables["representations"]).toHaveLength(2);
  expect((answered("x".repeat(1_000)).data as { _entities: unknown[] })._entities).toHaveLength(1_000);
  expect(() => answered("x".repeat(10_000))).toThrow(NoAnswer);
});

test.each([2, 4, 5])("%d rows for three entities are no answer", async (count) => {
  answer = () => ({ data: { _entities: Array.from({ length: count }, () => sessionsOf("1")) } });

  const { data, errors } = await gateway.ask(query);

  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(Array(5).fill("SUBGRAPH_UNAVAILABLE"));
  expect(JSON.stringify(data)).not.toContain("sessions");
});
