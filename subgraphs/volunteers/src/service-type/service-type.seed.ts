import type { EntityManager } from "typeorm";
import { demoId, demoTable } from "@quyu/kernel";
import { ServiceType } from "./service-type.entity";
import { defineServiceTypes } from "./service-type.service";

export async function seedServiceTypes(tx: EntityManager): Promise<void> {
  const types = demoTable("volunteers/service-types.csv").map((row) =>
    Object.assign(new ServiceType(), {
      id: demoId(`service-type:${row["key"]}`),
      regionCode: row["region"],
      name: row["name"],
      audience: row["audience"]?.split(" "),
      targetMinutes: Number(row["target_minutes"]),
      isIllustrative: true,
    }),
  );
  await defineServiceTypes(tx, types);
}
