import { In, type EntityManager } from "typeorm";
import { Counts, dayOf, insertRows, recordChanges, changesOf, type Move } from "@quyu/kernel";
import type { Contribution } from "../contribution/contribution.entity";
import { enterContributions } from "../contribution/contribution.service";
import { Project } from "../project/project.entity";
import { Claim, type ClaimStatusValue } from "./claim.entity";
import { claimMachine } from "./claim.states";

/** A claim with its history, as an import or the demo states it; once fulfilled, with what was given. */
export interface ClaimEntry {
  claim: Claim;
  moves: readonly Move<ClaimStatusValue>[];
  contribution?: Contribution | null;
}

/**
 * Enters many claims at once, with history, contributions and counters; for imports and the demo. The database keeps how many shares of each
 * project are promised and refuses the whole batch where they would be more than there are. Throws an Error where a project is not published,
 * a history is not one the machine allows, or a fulfilled claim has no contribution (or another one has).
 */
export async function enterClaims(tx: EntityManager, entries: readonly ClaimEntry[]): Promise<void> {
  const ids = [...new Set(entries.map(({ claim }) => claim.projectId))];
  // Locked in one order, so that two batches over the same projects wait for each other instead of for ever.
  const projects = await tx.find(Project, { where: { id: In(ids) }, order: { id: "ASC" }, lock: { mode: "pessimistic_write" } });
  const byId = new Map(projects.map((project) => [project.id, project]));
  const contributions = entries.flatMap(({ claim, contribution }) => {
    if (!byId.get(claim.projectId)?.publishedAt) throw new Error(`claim ${claim.id}: its project is not published`);
    if ((claim.status === "FULFILLED") !== Boolean(contribution))
      throw new Error(`claim ${claim.id}: contribution and state differ`);
    return contribution ? [{ ...contribution, projectId: claim.projectId }] : [];
  });
  const changes = entries.flatMap(({ claim, moves }) => changesOf(claim, moves, claimMachine));
  const claims = entries.map(({ claim, contribution }) => ({
    ...claim,
    regionCode: byId.get(claim.projectId)?.regionCode as string,
    contributionId: contribution?.id ?? null,
  }));
  await enterContributions(tx, contributions);
  await insertRows(tx, Claim, claims);
  await recordChanges(tx, changes);
  const counts = new Counts();
  for (const claim of claims) countClaim(counts, claim);
  await counts.write(tx);
}

/** A claim counts on the day it was signed, also where it was withdrawn later. */
export function countClaim(counts: Counts, { regionCode, signedAt }: Pick<Claim, "regionCode" | "signedAt">): void {
  if (signedAt) counts.add(regionCode, dayOf(signedAt), "claimsSigned");
}
