import { demoFile, demoId, Dice, readCsv } from "./demo";

test("a demo key always gives the same id, a UUID of version 5", () => {
  expect(demoId("organization:longhe/community-committee")).toBe(demoId("organization:longhe/community-committee"));
  expect(demoId("a")).not.toBe(demoId("b"));
  expect(demoId("a")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("the same seed throws the same dice", () => {
  const throwTen = (seed: string) => {
    const dice = new Dice(seed);
    return Array.from({ length: 10 }, () => dice.between(1, 6));
  };
  expect(throwTen("x")).toEqual(throwTen("x"));
  expect(throwTen("x")).not.toEqual(throwTen("y"));
  expect(throwTen("x").every((face) => face >= 1 && face <= 6)).toBe(true);
});

test("a CSV file may carry a byte order mark, quotes and empty lines", () => {
  expect(readCsv('\ufeffcode,name\n51,"四川省"\n\n5101, 成都市 \n')).toEqual([
    { code: "51", name: "四川省" },
    { code: "5101", name: "成都市" },
  ]);
});

interface Fact {
  key: string;
  kind: string;
  value: unknown;
  display: string;
  sources: string[];
}
interface PublishedFigure {
  key: string;
  owner: string;
  display: string;
  sources: string[];
}

test("every fact that is a figure belongs to exactly one subgraph, word for word", () => {
  const kinds = ["count", "ratio", "money", "frequency", "duration", "date", "threshold", "ordinal"];
  const facts = demoFile<Fact[]>("facts.json").filter(({ kind }) => kinds.includes(kind));
  const figures = demoFile<PublishedFigure[]>("figures.json");

  expect(facts).toHaveLength(112);
  expect(figures.map(({ key, display, sources }) => ({ key, display, sources }))).toEqual(
    facts.map(({ key, display, sources }) => ({ key, display, sources })),
  );
  expect(new Set(figures.map(({ owner }) => owner))).toEqual(
    new Set(["organizations", "enterprises", "activities", "volunteers"]),
  );
});
