import { z } from "zod";
import { consumer, dayOf } from "@quyu/kernel";
import { PracticalDeed } from "./practical-deed.entity";
import { enterPracticalDeeds } from "./practical-deed.service";

/** What the enterprises subgraph tells of a need that was fulfilled. */
export const needFulfilled = z.object({ needId: z.uuid(), regionCode: z.string(), fulfilledAt: z.iso.datetime() });

/** A fulfilled need is a practical deed, once. */
export const onNeedFulfilled = consumer(
  "need.fulfilled",
  needFulfilled,
  async (tx, { data: { needId, regionCode, fulfilledAt } }) => {
    if (await tx.existsBy(PracticalDeed, { source: "NEED", sourceId: needId })) return;
    await enterPracticalDeeds(tx, [{ source: "NEED", sourceId: needId, regionCode, closedOn: dayOf(new Date(fulfilledAt)) }]);
  },
);
