/**
 * Where the schema differs from docs/contract.graphql, and why. Anything else that differs fails the coverage test, and so does an entry
 * that no longer differs.
 */
export const moved: Record<string, { is: string; why: string }> = {
  "ActivitySummary.organizationsInvolved": { is: "Int", why: "a distinct count is null with a range" },
  "ActivitySummary.enterprisesInvolved": { is: "Int", why: "a distinct count is null with a range" },
  "VolunteerSummary.hostEnterprises": { is: "Int", why: "a distinct count is null with a range" },
  "VolunteerSummary.categories": { is: "Int", why: "a distinct count is null with a range" },
  "EnterpriseSummary.needsUnclaimedOver30Days": {
    is: "Int",
    why: "a count that the clock moves is of the present: null with a range",
  },
  "Nomination.objections": {
    is: "[Objection!]",
    why: "objections are for staff; where they are refused, null must not take the nomination with it",
  },
  "EnterpriseSummary.allianceMembers": { is: "Int", why: "a distinct count is null with a range" },
};

/** The same for mutations: `name.what`, where `what` is input, payload, thing, an argument, !A_REFUSAL or the rule. */
export const movedMutations: Record<string, { is: string; why: string }> = {
  "coverEnterprises.thing": { is: "enterprises: [Enterprise!]", why: "it covers up to 200 at a time and gives them all" },
  "dissolvePartyOrganization.into": { is: "missing", why: "it is intoId: ids of other records end in Id" },
  "fileObjection.rule": { is: "@own", why: "whoever is signed in may object while an award is publicised" },
  "defineServiceCategory.thing": { is: "serviceCategory: ServiceCategory", why: "a category is of no team yet" },
  "defineServiceType.thing": { is: "serviceType: ServiceType", why: "nobody has ordered it yet" },
  "requestProofUpload.thing": {
    is: "issue: Issue, serviceOrder: ServiceOrder, proofId: ID, uploadUrl: String, expiresAt: DateTime",
    why: "it gives an address to upload to, for an issue or an order",
  },
  "revealPhone.idempotencyKey": { is: "missing", why: "each reading is to be in the ledger" },
};
