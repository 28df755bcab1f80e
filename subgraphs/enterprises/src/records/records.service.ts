import { randomUUID } from "node:crypto";
import { In, type EntityManager } from "typeorm";
import {
  accept,
  insertRows,
  invalid,
  isUuid,
  lockRow,
  type Outcome,
  refuse,
  refused,
  requireRegion,
  staffWith,
  today,
  type Viewer,
} from "@quyu/kernel";
import { Enterprise } from "../enterprise/enterprise.entity";
import { beginNeed } from "../need/need-life.service";
import { ReliefGrant, ReliefMeasure } from "../relief/relief.entity";
import { enterReliefGrants, enterReliefMeasures } from "../relief/relief.service";
import { ProfitAllocation, Shareholding, SocialCompany } from "../social-company/social-company.entity";
import { enterSocialCompanies } from "../social-company/social-company.service";
import { Visit } from "../visit/visit.entity";
import { enterVisits } from "../visit/visit.service";
import type {
  FoundSocialCompanyInput,
  RecordAllocationInput,
  RecordRefusal,
  RecordReliefInput,
  RecordVisitInput,
} from "./records.types";

type Answer<Thing> = Promise<Outcome<Thing, RecordRefusal>>;
const mostNeeds = 20;
const mostGrants = 500;

/** Writes a visit down, with the needs that were heard of: each begins as a draft that names the visit. */
export async function recordVisit(tx: EntityManager, viewer: Viewer, input: RecordVisitInput): Answer<Visit> {
  const enterprise = await lockRow(tx, Enterprise, input.enterpriseId);
  if (!enterprise) return refuse("ENTERPRISE_NOT_FOUND", "enterpriseId");
  if (!staffWith("enterprises:write").is(viewer, enterprise)) throw refused(viewer);
  const visitedOn = input.visitedOn ?? today();
  if (visitedOn > today()) return refuse("DAY_IN_FUTURE", "visitedOn");
  const needs = input.needs ?? [];
  if (needs.length > mostNeeds) return invalid(`需求最多${mostNeeds}条`, "needs");
  const { id: enterpriseId, regionCode } = enterprise;
  const visit = Object.assign(new Visit(), {
    ...{ id: randomUUID(), regionCode, enterpriseId, visitedOn, byRole: input.byRole ?? "社区工作人员", notes: input.notes },
    ...{ isIllustrative: false, createdAt: new Date() },
  });
  await enterVisits(tx, [visit]);
  for (const { title, detail, field } of needs)
    await beginNeed(tx, viewer, {
      ...{ regionCode, enterpriseId, title, field, raisedBy: "VISIT" as const, visitId: visit.id, detail: detail ?? null },
      submitterPersonId: viewer.person ?? null,
    });
  return accept((await lockRow(tx, Visit, visit.id)) as Visit);
}

/** Writes down what was remitted and to whom. Who got how much is shown to nobody; the sums are. */
export async function recordRelief(tx: EntityManager, viewer: Viewer, input: RecordReliefInput): Answer<ReliefMeasure> {
  const region = await requireRegion(tx, viewer, "enterprises:write", input.regionCode);
  if (!region.ok) return region;
  const { regionCode, title, grantor, period, grants } = input;
  if (grants.length === 0 || grants.length > mostGrants) return invalid(`减免应有1到${mostGrants}笔`, "grants");
  const ids = [...new Set(grants.map(({ enterpriseId }) => enterpriseId.toLowerCase()))];
  const known = ids.every(isUuid) ? await tx.countBy(Enterprise, { id: In(ids) }) : 0;
  if (known < ids.length) return refuse("ENTERPRISE_NOT_FOUND", "grants");
  if (grants.some(({ grantedOn }) => grantedOn && grantedOn > today())) return refuse("DAY_IN_FUTURE", "grants");
  const id = randomUUID();
  const measure = {
    id,
    regionCode,
    title,
    grantor,
    period,
    amountFigureKey: null,
    beneficiariesFigureKey: null,
    createdAt: new Date(),
  };
  await enterReliefMeasures(tx, [Object.assign(new ReliefMeasure(), measure)]);
  await enterReliefGrants(
    tx,
    grants.map(({ enterpriseId, amount, grantedOn }) =>
      Object.assign(new ReliefGrant(), {
        ...{ id: randomUUID(), measureId: id, enterpriseId, amount: String(amount), grantedOn: grantedOn ?? today() },
        isIllustrative: false,
      }),
    ),
  );
  return accept((await lockRow(tx, ReliefMeasure, id)) as ReliefMeasure);
}

/** Founds a company of the community: who holds which share of it, and what it promises for welfare. */
export async function foundSocialCompany(
  tx: EntityManager,
  viewer: Viewer,
  input: FoundSocialCompanyInput,
): Answer<SocialCompany> {
  const region = await requireRegion(tx, viewer, "enterprises:write", input.regionCode);
  if (!region.ok) return region;
  const { regionCode, name, directors, promisedWelfareShare, shareholdings } = input;
  if (!(promisedWelfareShare >= 0 && promisedWelfareShare <= 1)) return invalid("比例应在0到1之间", "promisedWelfareShare");
  const total = shareholdings.reduce((sum, { share }) => sum + share, 0);
  // A share such as 0.4 has no exact binary form.
  if (shareholdings.some(({ share }) => !(share > 0)) || Math.abs(total - 1) > 1e-9)
    return refuse("SHARES_NOT_WHOLE", "shareholdings");
  const id = randomUUID();
  const company = { id, regionCode, name, directors: directors ?? [], promisedWelfareShare, createdAt: new Date() };
  await enterSocialCompanies(tx, [
    {
      company: Object.assign(new SocialCompany(), company),
      shareholdings: shareholdings.map(({ holder, share, isCommunity }) =>
        Object.assign(new Shareholding(), { id: randomUUID(), companyId: id, holder, share, isCommunity: isCommunity ?? false }),
      ),
      allocations: [],
    },
  ]);
  return accept((await lockRow(tx, SocialCompany, id)) as SocialCompany);
}

/** Writes down what a company earned in a year and gave for welfare; set against its promise wherever it is read. */
export async function recordAllocation(tx: EntityManager, viewer: Viewer, input: RecordAllocationInput): Answer<SocialCompany> {
  const company = await lockRow(tx, SocialCompany, input.companyId);
  if (!company) return refuse("NOT_FOUND", "companyId");
  if (!staffWith("enterprises:write").is(viewer, company)) throw refused(viewer);
  // A year of loss has nothing to give.
  if (input.allocated > 0n && input.allocated > input.profit) return refuse("ALLOCATED_OVER_PROFIT", "allocated");
  await insertRows(tx, ProfitAllocation, [
    {
      ...{ id: randomUUID(), companyId: company.id, year: input.year, use: input.use, isIllustrative: false },
      ...{ profit: String(input.profit), allocated: String(input.allocated) },
    },
  ]);
  return accept(company);
}
