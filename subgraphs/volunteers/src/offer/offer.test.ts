import { randomUUID } from "node:crypto";
import { addDays, today, type Viewer } from "@quyu/kernel";
import { aRegion, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const place = "330106001003";
const staff: Partial<Viewer> = { ...staffOf(place), scopes: ["volunteers:*", "cases:*"], person: randomUUID() };
beforeAll(() => subgraph.given(aRegion(place)));

const call = async (name: string, type: string, input: object, thing: string) => {
  const data = await subgraph
    .as(staff)
    .run(`mutation ($input: ${type}!) { ${name}(input: $input) { ${thing} userErrors { code message } } }`, { input });
  return data[name];
};
const codeOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code;

test("a canteen opens with its two prices, and its diners are entered day by day", async () => {
  const tiers = [
    { name: "公益价", price: 800, rule: "60岁以上老年人", minAge: 60 },
    { name: "亲民价", price: 1200, rule: "其他居民" },
  ];
  const opened = await call(
    "openCanteen",
    "OpenCanteenInput",
    { regionCode: place, name: "共享餐厅", meals: ["午餐"], tiers },
    "canteen { id tiers { name price } }",
  );
  expect(opened.canteen.tiers).toEqual([
    { name: "公益价", price: 800 },
    { name: "亲民价", price: 1200 },
  ]);
  const { id: canteenId } = opened.canteen;
  const diners = (given: object) =>
    call(
      "recordDiners",
      "RecordDinersInput",
      { canteenId, servedOn: addDays(today(), -1), tier: "公益价", count: 40, ...given },
      "canteen { dailyDiners { value } }",
    );

  await diners({ count: 4 });
  expect((await diners({ count: 44 })).canteen.dailyDiners.value).toBe(44);
  expect(codeOf(await diners({ tier: "贵宾价" }))).toBe("TIER_NOT_FOUND");
  expect(codeOf(await diners({ servedOn: addDays(today(), 1) }))).toBe("DAY_IN_FUTURE");
  expect(codeOf(await diners({ count: -1 }))).toBe("INVALID_INPUT");
  expect(codeOf(await diners({ canteenId: randomUUID() }))).toBe("CANTEEN_NOT_FOUND");
  expect(
    codeOf(
      await call(
        "openCanteen",
        "OpenCanteenInput",
        { regionCode: place, name: "食堂", meals: ["午餐"], tiers: [tiers[0], tiers[0]] },
        "canteen { id }",
      ),
    ),
  ).toBe("INVALID_INPUT");
});

test("a service is set up for whom it is, with its target", async () => {
  const given = { regionCode: place, name: "理发", audience: ["ELDERLY"], targetMinutes: 60 };
  expect(
    (await call("defineServiceType", "DefineServiceTypeInput", given, "serviceType { name targetMinutes audience }")).serviceType,
  ).toEqual({
    ...{ name: "理发", targetMinutes: 60, audience: ["ELDERLY"] },
  });
  expect(
    codeOf(await call("defineServiceType", "DefineServiceTypeInput", { ...given, audience: [] }, "serviceType { id }")),
  ).toBe("INVALID_INPUT");
  expect(
    codeOf(await call("defineServiceType", "DefineServiceTypeInput", { ...given, targetMinutes: 0 }, "serviceType { id }")),
  ).toBe("INVALID_INPUT");
});

test("a unit reports in with what its people can do", async () => {
  const given = { regionCode: place, skills: ["法律", "医疗"], people: 12 };
  expect((await call("recordReportIn", "RecordReportInInput", given, "reportIn { skills people reportedOn }")).reportIn).toEqual({
    skills: given.skills,
    people: 12,
    reportedOn: today(),
  });
  expect(
    codeOf(await call("recordReportIn", "RecordReportInInput", { ...given, reportedOn: addDays(today(), 1) }, "reportIn { id }")),
  ).toBe("DAY_IN_FUTURE");
});
