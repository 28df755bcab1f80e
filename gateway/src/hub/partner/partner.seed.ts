import { demoId } from "@quyu/kernel";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EntityManager } from "typeorm";
import { projectFolder } from "../../project";
import { Partner, RegisteredOperation } from "./partner.entity";

/** Registers the demo's partner system with the operations of operations/partners/; does nothing where any partner is registered already. */
export async function seedPartners(tx: EntityManager): Promise<void> {
  if (await tx.existsBy(Partner, {})) return;
  const id = demoId("partner:tianfu");
  await tx.insert(Partner, {
    id,
    name: "市民应用（演示）",
    status: "ACTIVE",
    scopes: ["activities:register", "orders:place", "issues:report"],
    regionCodes: ["510116003"],
    isIllustrative: true,
  });
  const folder = join(projectFolder, "operations", "partners");
  const approvedAt = new Date();
  const operations = readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .map((document) => ({
      partnerId: id,
      name: /\b(?:query|mutation)\s+(\w+)/.exec(document)?.[1] ?? "",
      document,
      approvedAt,
    }));
  await tx.insert(RegisteredOperation, operations);
}
