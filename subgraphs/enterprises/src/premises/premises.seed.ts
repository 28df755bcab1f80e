import type { EntityManager } from "typeorm";
import { addDays, demoId, demoTable, instantOf, today } from "@quyu/kernel";
import { Channel, Premises } from "./premises.entity";
import { enterChannels, enterPremises } from "./premises.service";

/** Enters the premises and channels of demo/enterprises. */
export async function seedPremises(tx: EntityManager): Promise<void> {
  const premises = demoTable("enterprises/premises.csv").map((row) =>
    Object.assign(new Premises(), {
      id: demoId(row["key"] as string),
      regionCode: row["region"],
      name: row["name"],
      kind: row["kind"],
      stewardId: row["steward"] ? demoId(row["steward"]) : null,
      isIllustrative: row["illustrative"] === "true",
      createdAt: instantOf(addDays(today(), -1000)),
    }),
  );
  await enterPremises(tx, premises);
  const channels = demoTable("enterprises/channels.csv").map((row) =>
    Object.assign(new Channel(), {
      id: demoId(row["key"] as string),
      premisesId: demoId(row["premises"] as string),
      name: row["name"],
      kind: row["kind"],
    }),
  );
  await enterChannels(tx, channels);
}
