import { randomUUID } from "node:crypto";
import { addDays, today } from "@quyu/kernel";
import { Canteen } from "../canteen/canteen.entity";
import { enterDiners, openCanteens } from "../canteen/canteen.service";
import { ServiceType } from "../service-type/service-type.entity";
import { defineServiceTypes } from "../service-type/service-type.service";
import { aRegion, startTestSubgraph } from "../testing";
import { setPriceTiers } from "./price-tier.service";

const subgraph = startTestSubgraph();
const community = "640381990901";

const aType = (given: Partial<ServiceType> = {}): ServiceType =>
  Object.assign(new ServiceType(), {
    id: randomUUID(),
    regionCode: community,
    name: "助浴",
    audience: ["ELDERLY", "DISABLED"],
    targetMinutes: 30,
    ...given,
  });
const aCanteen = async (regionCode: string): Promise<Canteen> => {
  const canteen = Object.assign(new Canteen(), { id: randomUUID(), regionCode, name: "共享餐厅", meals: ["午餐", "晚餐"] });
  await openCanteens(subgraph.db, [canteen]);
  return canteen;
};
const tier = (given: object) => ({
  serviceTypeId: null,
  canteenId: null,
  position: 0,
  name: "公益价",
  price: "800",
  rule: "",
  minAge: null,
  ...given,
});
const typesIn = async (regionCode: string): Promise<{ name: string }[]> =>
  (
    await subgraph
      .as({})
      .run(
        `query ($code: ID!) { serviceTypes(regionCode: $code) { name audience targetMinutes region { code } priceTiers { name price rule minAge } } }`,
        { code: regionCode },
      )
  ).serviceTypes;
const canteensIn = async (code: string, fields: string) =>
  (await subgraph.as({}).run(`{ region(code: "${code}") { canteens { ${fields} } } }`)).region.canteens;

test("a service type tells whom it is for, how fast it comes, and what each pays", async () => {
  const type = aType();
  await defineServiceTypes(subgraph.db, [type]);
  await setPriceTiers(subgraph.db, [
    tier({ serviceTypeId: type.id, name: "亲民价", position: 1, price: "6000", rule: "其他居民" }),
    tier({ serviceTypeId: type.id, price: "3000", rule: "60岁以上老年人", minAge: 60 }),
  ]);

  expect(await typesIn(community)).toEqual([
    {
      name: "助浴",
      audience: ["ELDERLY", "DISABLED"],
      targetMinutes: 30,
      region: { code: community },
      priceTiers: [
        { name: "公益价", price: 3000, rule: "60岁以上老年人", minAge: 60 },
        { name: "亲民价", price: 6000, rule: "其他居民", minAge: null },
      ],
    },
  ]);
});

test("a community offers its own service types and those of its street, a street those of its communities", async () => {
  await defineServiceTypes(subgraph.db, [
    aType({ name: "a", regionCode: "330106002" }),
    aType({ name: "b", regionCode: "330106002001" }),
    aType({ name: "c", regionCode: "330106002002" }),
  ]);
  const names = async (code: string) => (await typesIn(code)).map(({ name }) => name);

  expect(await names("330106002001")).toEqual(["a", "b"]);
  expect(await names("330106002")).toEqual(["a", "b", "c"]);
  expect(await names("330106003")).toEqual([]);
  expect(await names("nowhere")).toEqual([]);
});

test("a tier belongs to a canteen or to a service type, never to both or to none", async () => {
  const canteen = await aCanteen(community);
  const type = aType();
  await defineServiceTypes(subgraph.db, [type]);

  await expect(setPriceTiers(subgraph.db, [tier({})])).rejects.toThrow("price_tier_owner_check");
  await expect(setPriceTiers(subgraph.db, [tier({ canteenId: canteen.id, serviceTypeId: type.id })])).rejects.toThrow(
    "price_tier_owner_check",
  );
});

test("daily diners are the average of the days served among the thirty before today", async () => {
  await subgraph.given(aRegion("640106"));
  const { id: canteenId } = await aCanteen("640106001001");
  const day = (ago: number, tierName: string, count: number) => ({
    canteenId,
    servedOn: addDays(today(), -ago),
    tier: tierName,
    count,
  });
  await enterDiners(subgraph.db, [
    day(0, "公益价", 9000),
    day(1, "公益价", 100),
    day(1, "亲民价", 51),
    day(30, "公益价", 100),
    day(31, "公益价", 9000),
  ]);

  const [canteen] = await canteensIn("640106", "meals dailyDiners { value unit qualifier display asOf }");

  expect(canteen).toEqual({
    meals: ["午餐", "晚餐"],
    dailyDiners: {
      value: 125.5,
      unit: "人/日",
      qualifier: "DERIVED",
      display: "日均125.5人",
      asOf: `${addDays(today(), -30)}至${addDays(today(), -1)}`,
    },
  });
});

test("a canteen without records says so instead of showing zero", async () => {
  await subgraph.given(aRegion("640107"));
  await aCanteen("640107001001");

  const [canteen] = await canteensIn("640107", "dailyDiners { value display }");

  expect(canteen.dailyDiners).toEqual({ value: null, display: "近30天没有记录" });
});

test("many canteens with their tiers and averages cost one statement each", async () => {
  await subgraph.given(aRegion("640108"));
  for (let index = 0; index < 4; index += 1) {
    const { id } = await aCanteen("640108001001");
    await setPriceTiers(subgraph.db, [tier({ canteenId: id })]);
  }

  subgraph.statements();
  const canteens = await canteensIn("640108", "tiers { name } dailyDiners { value } region { code }");

  expect(canteens).toHaveLength(4);
  expect(subgraph.statements()).toHaveLength(4);
});
