import type { Declarations } from "@quyu/kernel";
import { declarationsOfSubgraph } from "../../scripts/declarations";
import { type DatabaseName, databaseNames } from "../../scripts/services";

let declared: Map<DatabaseName, Declarations>;

beforeAll(async () => {
  declared = new Map(await Promise.all(databaseNames.map(async (name) => [name, await declarationsOfSubgraph(name)] as const)));
}, 60_000);

const sent = () =>
  [...declared].flatMap(([source, { events }]) =>
    events.flatMap((event) => event.to.map((target) => ({ source, target, event }))),
  );
const received = () => [...declared].flatMap(([target, { consumers }]) => consumers.map((consumer) => ({ target, consumer })));

/** A shape without what does not matter in it: the order of fields. */
const shapeOf = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(shapeOf).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key]) => key !== "description" && key !== "$schema");
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, shapeOf(value)]));
};

test("every event has, at each service it is sent to, somebody who takes data of the same shape", () => {
  const problems = sent().flatMap(({ source, event, target }) => {
    const takers = received().filter((entry) => entry.target === target && entry.consumer.type === event.type);
    const takes = takers.map(({ consumer }) => JSON.stringify(shapeOf(consumer.data)));
    const sends = JSON.stringify(shapeOf(event.data));
    if (takes.length !== 1) return [`${event.type} of ${source}: ${takes.length} consumers at ${target}`];
    return takes[0] === sends ? [] : [`${event.type} of ${source}: sends ${sends}, ${target} takes ${takes[0]}`];
  });

  expect(sent().length).toBeGreaterThan(0);
  expect(problems).toEqual([]);
});

test("nobody waits for an event that nobody sends there", () => {
  const isSent = (type: string, target: string) => sent().some(({ event, target: to }) => event.type === type && to === target);

  expect(
    received()
      .filter(({ target, consumer }) => !isSent(consumer.type, target))
      .map(({ target, consumer }) => `${consumer.type} at ${target}`),
  ).toEqual([]);
});

test("every kind of event that is declared is listed by its service, to services that exist, under a name of its own", () => {
  const events = [...declared].flatMap(([source, entry]) => entry.events.map((event) => ({ source, ...event })));
  const names: readonly string[] = databaseNames;

  expect(events.filter(({ isListed }) => !isListed).map(({ type }) => type)).toEqual([]);
  expect(events.filter(({ source, to }) => to.some((target) => !names.includes(target) || target === source))).toEqual([]);
  expect(events.map(({ type }) => type).filter((type, index, all) => all.indexOf(type) !== index)).toEqual([]);
});

test("what an event carries is ids, codes, words of ours and instants: nothing that is somebody's", () => {
  const personal = /name$|phone|address|subject|idNumber/i;
  const fields = [...declared.values()].flatMap(({ events }) =>
    events.flatMap(({ type, data }) =>
      Object.keys((data as { properties?: object }).properties ?? {}).map((field) => ({ type, field })),
    ),
  );

  expect(fields.filter(({ field }) => personal.test(field))).toEqual([]);
});
