import type { EntityManager } from "typeorm";
import { type Outcome, refuse, today } from "@quyu/kernel";
import { estateBranchKinds } from "../party-organization/party-organization.rules";
import type { PostPlace } from "./appointment.rules";
import type { PostRefusal } from "./appointment.types";

interface Meeting {
  /** Whether branch and committee are of one estate. */
  isSame: boolean;
  isTermOver: boolean;
}

/**
 * 交叉任职: what a person holds already in the other of the two, an estate's branch and an owners' committee, once he comes into one of them.
 * Whoever is in both is so in one estate, and comes into the second while the branch's term lasts. The person is locked.
 */
export async function problemOfCrossAppointment(
  tx: EntityManager,
  { organization, body }: PostPlace,
  personId: string,
): Promise<Extract<Outcome<never, PostRefusal>, { ok: false }> | null> {
  const isBranch = organization !== null && estateBranchKinds.includes(organization.kind);
  const isCommittee = body !== null && body.kind === "OWNERS_COMMITTEE" && body.estateId !== null;
  if (!isBranch && !isCommittee) return null;
  const meetings: Meeting[] = await tx.query(
    `select b.estate_id is not distinct from o.estate_id
         or exists (select from estate_branch c where c.organization_id = o.id and c.estate_id = b.estate_id) as "isSame",
       coalesce(o.term_ends_on < $4::date, false) as "isTermOver"
     from party_organization o, governance_body b
     where o.kind = any($5) and o.status in ('PREPARING', 'ACTIVE') and b.kind = 'OWNERS_COMMITTEE' and b.estate_id is not null
       and case when $2::uuid is not null
         then o.id = $2 and b.id in (select body_id from post where person_id = $1 and until is null)
         else b.id = $3 and o.id in (select organization_id from post where person_id = $1 and until is null) end`,
    [personId, organization?.id ?? null, body?.id ?? null, today(), estateBranchKinds],
  );
  if (meetings.length === 0) return null;
  const same = meetings.filter(({ isSame }) => isSame);
  if (same.length === 0) return refuse("NOT_SAME_ESTATE", "personId");
  return same.every(({ isTermOver }) => isTermOver) ? refuse("TERM_OVER", "personId") : null;
}
