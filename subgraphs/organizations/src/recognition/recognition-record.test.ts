import { differences } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { aPartyOrganization, aRegion, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const here = "510116003901";
const staff = staffOf("510116003");

beforeAll(async () => {
  for (const code of ["5101", "510116003", here, "510116004"]) await subgraph.given(aRegion({ code }));
});

const record = async (input: object, viewer: object = staff) => {
  const { recordRecognition } = await subgraph.as(viewer).run(
    `mutation ($input: RecordRecognitionInput!) { recordRecognition(input: $input) {
      recognition { title level year batch venueOrPremises status region { code } organization { name } } userErrors { code message field } } }`,
    { input: { regionCode: here, title: "百佳示范社区", level: "MUNICIPAL", ...input } },
  );
  return recordRecognition;
};
const counted = async () => {
  const { region } = await subgraph.as({}).run(`{ region(code: "5101") { organizationSummary { recognitions } } }`);
  return region.organizationSummary.recognitions;
};

test("an honour is recorded as named, and counted once however often it is sent", async () => {
  const before = await counted();

  const years = [2017, 2018, 2019, 2020, 2021];
  const answers: any[] = [];
  for (const year of years)
    answers.push(
      ...(await Promise.all(Array.from({ length: 20 }, () => record({ year, batch: 2, venueOrPremises: "蓝润商圈" })))),
    );

  const done = answers.flatMap(({ recognition }) => recognition ?? []).sort((a, b) => a.year - b.year);
  expect(done).toEqual(
    years.map((year) => ({
      ...{ title: "百佳示范社区", level: "MUNICIPAL", year, batch: 2, venueOrPremises: "蓝润商圈", status: "NAMED" },
      ...{ region: { code: here }, organization: null },
    })),
  );
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: any) => code))).toEqual(
    Array(95).fill("ALREADY_RECORDED"),
  );
  expect(await counted()).toBe(before + 5);
  expect((await record({ year: 2022, batch: 2, venueOrPremises: "蓝润商圈" })).userErrors).toEqual([]);
  expect((await record({ regionCode: "5101", title: "全国文明城市", level: "NATIONAL" }, staffOf("5101"))).userErrors).toEqual(
    [],
  );
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("an honour that cannot be is refused and not stored", async () => {
  const far = await subgraph.given(aPartyOrganization({ regionCode: "510116004" }));
  const before = await counted();

  for (const [input, code, field] of [
    [{ title: "\u0000" }, "INVALID_INPUT", "title"],
    [{ year: 1900 }, "INVALID_INPUT", "year"],
    [{ year: 2099 }, "INVALID_INPUT", "year"],
    [{ batch: 0 }, "INVALID_INPUT", "batch"],
    [{ organizationId: far.id }, "ORGANIZATION_NOT_FOUND", "organizationId"],
    [{ regionCode: "510116003999" }, "REGION_NOT_FOUND", "regionCode"],
  ] as const)
    expect(await record(input)).toMatchObject({ recognition: null, userErrors: [{ code, field: [field] }] });
  for (const viewer of [{}, staffOf("510116004")])
    await expect(record({}, viewer)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  expect(await counted()).toBe(before);
});
