import { randomUUID } from "node:crypto";
import { createLogger, differences, receiveEvents, regionConsumers } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { aCreditCode, aRegion, clerk, startTestSubgraph } from "../testing";
import { send } from "@quyu/kernel/testing";
import { Enterprise } from "./enterprise.entity";

const subgraph = startTestSubgraph();

test("rows written while their region gets a new code are neither lost nor counted under the old one", async () => {
  const codes = Array.from({ length: 7 }, (_, index) => `51011604${index}001`);
  const [first = "", ...others] = codes;
  let from = first;
  await subgraph.given(aRegion(from));
  let [serial, stored, isDone] = [0, 0, false];
  const register = async () => {
    while (!isDone) {
      const given = { regionCode: from, name: "成都云上科技有限公司", kind: "PRIVATE", creditCode: aCreditCode((serial += 1)) };
      const { userErrors } = await send(
        subgraph,
        { ...clerk, regions: ["51"] },
        "registerEnterprise",
        given,
        "enterprise { id }",
      );
      expect([[], ["REGION_NOT_FOUND"]]).toContainEqual(userErrors.map(({ code }: { code: string }) => code));
      if (userErrors.length === 0) stored += 1;
    }
  };

  const writers = Array.from({ length: 5 }, register);
  for (const to of others) {
    const before = stored;
    while (stored < before + 5) await new Promise((resolve) => setTimeout(resolve, 1));
    const event = {
      ...({ specversion: "1.0", datacontenttype: "application/json", type: "org.quyu.region.renumbered" } as const),
      ...{ id: randomUUID(), source: "/organizations", subject: "region-tree" },
      ...{ time: new Date().toISOString(), data: { from, to } },
    };
    expect(await receiveEvents(subgraph.db, regionConsumers, [event], createLogger("test", "silent"))).toEqual([event.id]);
    from = to;
  }
  isDone = true;
  await Promise.all(writers);

  expect(await subgraph.db.countBy(Enterprise, { regionCode: from })).toBe(stored);
  expect(await differences(subgraph.db, recount)).toEqual([]);
});
