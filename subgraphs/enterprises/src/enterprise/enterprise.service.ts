import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  amend,
  begin,
  Counts,
  dayOf,
  insertRows,
  invalid,
  isUuid,
  lockForEdit,
  type Outcome,
  type RecordKind,
  refuse,
  refuseWith,
  requireRegion,
  searchTextOf,
  type Viewer,
} from "@quyu/kernel";
import { creditCodeProblem, normalizeCreditCode } from "../credit-code/credit-code";
import { Premises } from "../premises/premises.entity";
import { Enterprise, type EnterpriseKindValue } from "./enterprise.entity";
import type { AmendEnterpriseInput, EnterpriseRefusal, RegisterEnterpriseInput } from "./enterprise.types";

/** Under what enterprises without a registered industry are counted. */
export const unknownIndustry = "未登记";

export const enterpriseRecord: RecordKind<Enterprise> = { entity: Enterprise, count: countEnterprise };
const write = "enterprises:write";

/**
 * Enters many enterprises at once, with their counters; for imports and the demo. Credit codes are normalized and checked:
 * a wrong one throws an Error with a Chinese message; one that is taken is refused by the database.
 */
export async function enterEnterprises(tx: EntityManager, enterprises: readonly Enterprise[]): Promise<void> {
  const checked = enterprises.map((enterprise) => ({
    ...enterprise,
    creditCode: checkedCreditCode(enterprise),
    searchText: searchTextOf(enterprise.name),
  }));
  await insertRows(tx, Enterprise, checked);
  const counts = new Counts();
  for (const enterprise of enterprises) countEnterprise(counts, enterprise);
  await counts.write(tx);
}

function checkedCreditCode({ name, creditCode }: Enterprise): string | null {
  if (creditCode === null) return null;
  const code = normalizeCreditCode(creditCode);
  const problem = creditCodeProblem(code);
  if (problem) throw new Error(`${name}：${problem}`);
  return code;
}

/** Adds what an enterprise counts. */
export function countEnterprise(
  counts: Counts,
  {
    regionCode,
    createdAt,
    kind,
    industry,
    partyCoverage,
  }: Pick<Enterprise, "regionCode" | "createdAt" | "kind" | "industry" | "partyCoverage">,
): void {
  const day = dayOf(createdAt);
  counts.add(regionCode, day, "enterprises", kind);
  counts.add(regionCode, day, "enterprisesByIndustry", industry ?? unknownIndustry);
  counts.add(regionCode, day, "enterprisesByCoverage", partyCoverage);
}

type Answer = Promise<Outcome<Enterprise, EnterpriseRefusal>>;

/** Registers an enterprise in a region where the caller holds enterprises:write; the Party does not cover it yet. */
export async function registerEnterprise(tx: EntityManager, viewer: Viewer, input: RegisterEnterpriseInput): Answer {
  const region = await requireRegion(tx, viewer, write, input.regionCode);
  if (!region.ok) return region;
  const { regionCode, name, kind, industry = null, size = null, staff = null, contactName = null } = input;
  const code = rightCode(input.creditCode, kind);
  if (!code.ok) return code;
  const phone = rightPhone(input.contactPhone ?? null);
  if (!phone.ok) return phone;
  const premises = await rightPremises(tx, input.premisesId ?? null, regionCode);
  if (!premises.ok) return premises;
  const row: Partial<Enterprise> = {
    ...{ id: randomUUID(), regionCode, name, kind, industry, size, staff, contactName },
    creditCode: code.value,
    contactPhone: phone.value,
    premisesId: premises.value,
    partyCoverage: "NONE",
    isSynthetic: false,
    searchText: searchTextOf(name),
  };
  return accept(await begin(tx, enterpriseRecord, viewer, row));
}

/** Changes the fields that are given. One that moves to another region needs the scope in both. */
export async function amendEnterprise(tx: EntityManager, viewer: Viewer, input: AmendEnterpriseInput): Answer {
  const found = await lockForEdit(tx, enterpriseRecord, viewer, input, { scope: write });
  if (!found.ok) return found;
  const before = found.value;
  const { industry = before.industry, size = before.size, staff = before.staff, contactName = before.contactName } = input;
  const [regionCode, name, kind] = [input.regionCode ?? before.regionCode, input.name ?? before.name, input.kind ?? before.kind];
  if (regionCode !== before.regionCode) {
    const region = await requireRegion(tx, viewer, write, regionCode);
    if (!region.ok) return region;
  }
  const creditCode = input.creditCode ?? before.creditCode;
  const isSameCode = creditCode === null || (creditCode === before.creditCode && kind === before.kind);
  const code = isSameCode ? accept(creditCode) : rightCode(creditCode, kind);
  if (!code.ok) return code;
  const phone = input.contactPhone === undefined ? accept(before.contactPhone) : rightPhone(input.contactPhone);
  if (!phone.ok) return phone;
  const premisesId = input.premisesId === undefined ? before.premisesId : input.premisesId;
  const isSamePlace = premisesId === before.premisesId && regionCode === before.regionCode;
  const premises = isSamePlace ? accept(premisesId) : await rightPremises(tx, premisesId, regionCode);
  if (!premises.ok) return premises;
  const after = await amend(tx, enterpriseRecord, viewer, before, {
    ...{ regionCode, name, kind, industry, size, staff, contactName },
    creditCode: code.value,
    contactPhone: phone.value,
    premisesId: premises.value,
    searchText: searchTextOf(name),
  });
  return accept(after);
}

/** The code as it is stored, if it is right and of a legal form that fits the kind. */
function rightCode(text: string, kind: EnterpriseKindValue): Outcome<string, EnterpriseRefusal> {
  const code = normalizeCreditCode(text);
  const problem = creditCodeProblem(code) ?? legalFormProblem(code, kind);
  return problem ? refuseWith("CREDIT_CODE_INVALID", problem, "creditCode") : accept(code);
}

/**
 * The first two characters say who registered and what (GB 32100-2015, table 1): 92 is a sole trader, 12 a public institution, 11 an organ of
 * the state, which is no enterprise.
 */
function legalFormProblem(code: string, kind: EnterpriseKindValue): string | null {
  const form = code.slice(0, 2);
  if (kind === "INDIVIDUAL") return form === "92" ? null : "个体工商户的统一社会信用代码以92开头，请核对类型与代码";
  if (kind === "PUBLIC_INSTITUTION") return form === "12" ? null : "事业单位的统一社会信用代码以12开头，请核对类型与代码";
  return ["92", "12", "11"].includes(form) ? `企业的统一社会信用代码不会以${form}开头，请核对类型与代码` : null;
}

/** A mobile number, a fixed line with its area code, or a 400 number. */
const phonePattern = /^(1\d{10}|0\d{2,3}-?\d{7,8}(-\d{1,6})?|400-?\d{3}-?\d{4})$/;

function rightPhone(text: string | null): Outcome<string | null, EnterpriseRefusal> {
  if (text === null) return accept(null);
  const phone = text.normalize("NFKC").replace(/\s/g, "");
  return phonePattern.test(phone) ? accept(phone) : invalid("联系电话应是11位手机号，或带区号的固定电话", "contactPhone");
}

/** Premises that are there, and lie where the enterprise lies: in its community, or in the street that is all its registration says. */
async function rightPremises(
  tx: EntityManager,
  id: string | null,
  regionCode: string,
): Promise<Outcome<string | null, EnterpriseRefusal>> {
  if (id === null) return accept(null);
  const premises = isUuid(id) ? await tx.findOneBy(Premises, { id }) : null;
  const isThere = premises && (premises.regionCode.startsWith(regionCode) || regionCode.startsWith(premises.regionCode));
  return isThere ? accept(premises.id) : refuse("PREMISES_NOT_FOUND", "premisesId");
}
