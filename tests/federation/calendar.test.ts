import ICAL from "ical.js";
import { demoId } from "@quyu/kernel";
import { startStack, type Stack } from "../stack";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 120_000);
afterAll(() => stack?.stop());

const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));

test("the calendar of a street is what the graph says, and is not sent again to who has it", async () => {
  const url = `${stack.url}/calendar/region/510116003.ics`;
  const answer = await fetch(url);
  const events = read(await answer.text());
  const { data } = await stack.ask(
    `{ region(code: "510116003") { activities(first: 100, filter: { from: "${new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10)}" }) {
       edges { node { id title startsAt } } } } }`,
  );

  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(events.length).toBeGreaterThan(10);
  const byId = new Map(events.map((event) => [event.uid, event]));
  for (const { node } of data.region.activities.edges.slice(0, 50))
    expect(byId.get(`${node.id}@quyu`)?.startDate.toJSDate().toISOString()).toBe(new Date(node.startsAt).toISOString());
  const again = await fetch(url, { headers: { "if-none-match": answer.headers.get("etag") as string } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("a calendar that is not there, or no calendar at all, is not found", async () => {
  for (const path of [
    "region/999999999.ics",
    "region/abc.ics",
    `series/${demoId("series:none")}.ics`,
    "series/x.ics",
    "region/51.txt",
  ])
    expect((await fetch(`${stack.url}/calendar/${path}`)).status).toBe(404);
});
