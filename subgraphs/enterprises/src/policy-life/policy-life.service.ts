import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  amend,
  begin,
  invalid,
  lockForEdit,
  type Outcome,
  type RecordKind,
  refuse,
  requireRegion,
  today,
  type Viewer,
} from "@quyu/kernel";
import { Policy } from "../policy/policy.entity";
import type { RecordRefusal } from "../records/records.types";
import type { AmendPolicyInput, PublishPolicyInput, WithdrawPolicyInput } from "./policy-life.types";

const write = "enterprises:write";
const policyRecord: RecordKind<Policy> = { entity: Policy };

type Answer = Promise<Outcome<Policy, RecordRefusal>>;

/** Publishes a policy for the enterprises of a region that fit. */
export async function publishPolicy(tx: EntityManager, viewer: Viewer, input: PublishPolicyInput): Answer {
  const region = await requireRegion(tx, viewer, write, input.regionCode);
  if (!region.ok) return region;
  const { idempotencyKey: _, kinds, sizes, industries, validFrom = null, validTo = null, ...given } = input;
  if (isBackwards(validFrom, validTo)) return endsTooSoon();
  const conditions = { kinds: some(kinds), sizes: some(sizes), industries: some(industries) };
  const policy = { ...given, ...conditions, id: randomUUID(), validFrom, validTo, isIllustrative: false };
  return accept(await begin(tx, policyRecord, viewer, policy));
}

/** Changes a policy that is not withdrawn; from then on it fits the enterprises that its new conditions describe. */
export async function amendPolicy(tx: EntityManager, viewer: Viewer, input: AmendPolicyInput): Answer {
  const found = await lockStanding(tx, viewer, input);
  if (!found.ok) return found;
  const before = found.value;
  const { kinds = before.kinds, sizes = before.sizes, industries = before.industries } = input;
  const { validFrom = before.validFrom, validTo = before.validTo } = input;
  if (isBackwards(validFrom, validTo)) return endsTooSoon();
  return accept(
    await amend(tx, policyRecord, viewer, before, {
      ...{ title: input.title ?? before.title, issuer: input.issuer ?? before.issuer, howTo: input.howTo ?? before.howTo },
      ...{ audience: input.audience ?? before.audience, validFrom, validTo },
      ...{ kinds: some(kinds), sizes: some(sizes), industries: some(industries) },
    }),
  );
}

/** Takes a policy back: from today it is listed for nobody and fits nobody. What was written stays. */
export async function withdrawPolicy(tx: EntityManager, viewer: Viewer, input: WithdrawPolicyInput): Answer {
  const found = await lockStanding(tx, viewer, input);
  if (!found.ok) return found;
  const { reason = null } = input;
  return accept(await amend(tx, policyRecord, viewer, found.value, { withdrawnOn: today() }, { reason }));
}

/** Locks a policy for an edit; one that is withdrawn is not edited any more. */
async function lockStanding(tx: EntityManager, viewer: Viewer, input: { id: string; version: number }): Answer {
  const found = await lockForEdit(tx, policyRecord, viewer, input, { scope: write });
  return found.ok && found.value.withdrawnOn !== null ? refuse("WRONG_STATE") : found;
}

/** A condition asks for one of some values; an empty list asks for nothing. */
const some = <Value>(list: readonly Value[] | null | undefined): Value[] | null =>
  list && list.length > 0 ? [...new Set(list)] : null;

const isBackwards = (from: string | null, to: string | null): boolean => from !== null && to !== null && to < from;
const endsTooSoon = () => invalid("有效期的最后一天不能早于开始日期", "validTo");
