import { In, type EntityManager } from "typeorm";
import { addDays, dayOf, demoId, demoPerson, demoTable, instantOf, today, type Move, reached } from "@quyu/kernel";
import { Contribution } from "../contribution/contribution.entity";
import { enterContributions } from "../contribution/contribution.service";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Evaluation } from "../evaluation/evaluation.entity";
import { Project } from "../project/project.entity";
import { enterProjects, type ProjectEntry } from "../project/project.service";
import { SocialOrganization } from "../social-organization/social-organization.entity";
import { Claim, type ClaimStatusValue } from "./claim.entity";
import { type ClaimEntry, enterClaims } from "./claim.service";
import { claimMoves, type DemoClaim, type DemoProject, demoProjects, projectMoves } from "./demo-projects";

/** Enters the projects of demo/enterprises with the claims on them, and what was given besides; all of it is made up. */
export async function seedProjects(tx: EntityManager): Promise<void> {
  const projects = demoProjects();
  const gifts = demoTable("enterprises/contributions.csv");
  const nameOf = await unitNames(tx, [
    ...projects.flatMap(({ claims }) => claims.map(({ by }) => by)),
    ...gifts.flatMap(({ giver = "", receiver = "" }) => [giver, receiver]),
  ]);
  const placeOf = new Map(demoTable("regions.csv").map(({ code, name }) => [code, (name as string).replace("(示意)", "")]));

  // Those that are replicated stand before their replications.
  await enterProjects(tx, [...projects].sort((a, b) => Number(Boolean(a.from)) - Number(Boolean(b.from))).map(projectEntry));
  await enterClaims(
    tx,
    projects.flatMap((project) =>
      project.claims.map((claim, index) =>
        claimEntry(project, claim, `claim:${project.key}/${index + 1}`, nameOf(claim.by), placeOf.get(project.region) as string),
      ),
    ),
  );
  await enterContributions(
    tx,
    gifts.map((row, index) => gift(row, index, nameOf)),
  );
}

const idOrNull = (key: string | undefined): string | null => (key ? demoId(key) : null);
const firstAt = (moves: readonly Move<string>[]): Date => moves[0]?.occurredAt as Date;

function projectEntry(demo: DemoProject): ProjectEntry {
  const moves = projectMoves(demo);
  const id = demoId(demo.key);
  const project = Object.assign(new Project(), {
    id,
    regionCode: demo.region,
    allianceId: idOrNull(demo.alliance),
    roundtableId: idOrNull(demo.meeting),
    originResolutionId: idOrNull(demo.resolution),
    replicatedFromId: idOrNull(demo.from),
    title: demo.title,
    summary: demo.summary,
    field: demo.field,
    status: demo.status,
    shares: demo.shares,
    stopReason: demo.stopReason ?? null,
    isTemplate: demo.template ?? false,
    publishedAt: reached(moves, "PUBLISHED"),
    startedAt: reached(moves, "RUNNING"),
    endedAt: reached(moves, "DELIVERED", "STOPPED"),
    isIllustrative: true,
    version: moves.length,
    createdAt: firstAt(moves),
  });
  const evaluation =
    demo.evaluation &&
    Object.assign(new Evaluation(), {
      id: demoId(`evaluation:${demo.key}`),
      ...demo.evaluation,
      evaluatedAt: reached(moves, "EVALUATED"),
    });
  return { project, moves, evaluation: evaluation ?? null };
}

function claimEntry(project: DemoProject, demo: DemoClaim, key: string, giver: string, receiver: string): ClaimEntry {
  const moves = claimMoves(project, demo);
  const isFirm = demo.by.startsWith("enterprise:");
  const claim = Object.assign(new Claim(), {
    id: demoId(key),
    projectId: demoId(project.key),
    enterpriseId: isFirm ? demoId(demo.by) : null,
    socialOrganizationId: isFirm ? null : demoId(demo.by),
    offeredByPersonId: demo.by === "enterprise:longhe/qiyang" ? demoPerson("enterprise") : null,
    shares: demo.shares,
    offer: demo.offer,
    status: demo.status,
    acceptedAt: reached(moves, "ACCEPTED"),
    signedAt: reached(moves, "SIGNED"),
    isIllustrative: true,
    version: moves.length,
    createdAt: firstAt(moves),
  });
  const givenAt = reached<ClaimStatusValue>(moves, "FULFILLED");
  const contribution =
    givenAt &&
    Object.assign(new Contribution(), {
      id: demoId(`contribution:${key}`),
      regionCode: project.region,
      giverEnterpriseId: claim.enterpriseId,
      giver,
      receiver,
      ...demo.gift,
      givenOn: dayOf(givenAt),
      isIllustrative: true,
      createdAt: givenAt,
    });
  return { claim, moves, contribution };
}

function gift(row: Record<string, string>, index: number, nameOf: (key: string) => string): Contribution {
  const givenOn = addDays(today(), -Number(row["days_ago"]));
  return Object.assign(new Contribution(), {
    id: demoId(`contribution:${index + 1}`),
    regionCode: row["region"],
    giverEnterpriseId: idOrNull(row["giver"]),
    receiverEnterpriseId: idOrNull(row["receiver"]),
    giver: row["giver_name"] || nameOf(row["giver"] as string),
    receiver: row["receiver_name"] || nameOf(row["receiver"] as string),
    kind: row["kind"],
    quantity: Number(row["quantity"]),
    unit: row["unit"],
    givenOn,
    isIllustrative: true,
    createdAt: instantOf(givenOn, "17:00"),
  });
}

/** The names under which enterprises and social organizations were entered, by demo key. */
async function unitNames(tx: EntityManager, keys: readonly string[]): Promise<(key: string) => string> {
  const ids = [...new Set(keys.filter(Boolean))].map(demoId);
  const select = { select: { id: true, name: true }, where: { id: In(ids) } } as const;
  const units = [...(await tx.find(Enterprise, select)), ...(await tx.find(SocialOrganization, select))];
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (key) => {
    const name = names.get(demoId(key));
    if (!name) throw new Error(`${key} is not among the enterprises and social organizations of the demo`);
    return name;
  };
}
