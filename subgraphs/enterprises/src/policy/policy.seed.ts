import type { EntityManager } from "typeorm";
import { addDays, demoId, demoTable, instantOf, today } from "@quyu/kernel";
import { Policy } from "./policy.entity";
import { enterPolicies } from "./policy.service";

/** Enters the policies of demo/enterprises: in force, over and still to come. */
export async function seedPolicies(tx: EntityManager): Promise<void> {
  const day = (text: string | undefined) => (text ? addDays(today(), Number(text)) : null);
  const list = (text: string | undefined) => (text ? text.split(";") : null);
  const policies = demoTable("enterprises/policies.csv").map((row) => {
    const validFrom = day(row["from"]);
    return Object.assign(new Policy(), {
      id: demoId(row["key"] as string),
      regionCode: row["region"],
      title: row["title"],
      issuer: row["issuer"],
      audience: row["audience"],
      kinds: list(row["kinds"]),
      sizes: list(row["sizes"]),
      industries: list(row["industries"]),
      validFrom,
      validTo: day(row["to"]),
      howTo: row["how_to"],
      isIllustrative: row["illustrative"] === "true",
      // Made known some days before it comes into force.
      createdAt: instantOf(addDays(validFrom as string, -25)),
    });
  });
  await enterPolicies(tx, policies);
}
