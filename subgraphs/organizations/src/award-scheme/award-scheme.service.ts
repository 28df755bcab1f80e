import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  begin,
  insertRows,
  invalid,
  type Outcome,
  type RecordKind,
  refuse,
  requireScopeIn,
  type Viewer,
} from "@quyu/kernel";
import { Region } from "../region/region.entity";
import { AwardScheme } from "./award-scheme.entity";
import type { AwardSchemeRefusal, OpenAwardSchemeInput } from "./award-scheme.types";

export const awardSchemeRecord: RecordKind<AwardScheme> = { entity: AwardScheme };

/** Enters many award schemes at once; for imports and the demo. */
export const enterAwardSchemes = (tx: EntityManager, schemes: readonly AwardScheme[]): Promise<void> =>
  insertRows(tx, AwardScheme, schemes);

/** Opens an award scheme of a street or of a region above one, where the caller holds organizations:write; regions below it may apply. */
export async function openAwardScheme(
  tx: EntityManager,
  viewer: Viewer,
  { regionCode, name, year }: OpenAwardSchemeInput,
): Promise<Outcome<AwardScheme, AwardSchemeRefusal>> {
  requireScopeIn(viewer, "organizations:write", regionCode);
  const region = await tx.findOneBy(Region, { code: regionCode });
  if (!region) return refuse("REGION_NOT_FOUND", "regionCode");
  // What it names becomes a recognition, and those begin at the level of a street.
  if (region.level === "COMMUNITY") return invalid("评选由街道或以上的区划开展", "regionCode");
  const row = { id: randomUUID(), regionCode, name, year, isIllustrative: false };
  return accept(await begin(tx, awardSchemeRecord, viewer, row));
}
