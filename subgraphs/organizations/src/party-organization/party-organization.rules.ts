import type { PartyOrganizationKindValue as Kind } from "./party-organization.entity";

/** The superior is not kept in this hub, or there is none. */
export const OUTSIDE = null;

const committees: readonly Kind[] = [
  "STREET_WORKING_COMMITTEE",
  "COMMUNITY_COMMITTEE",
  "TWO_NEW_COMMITTEE",
  "COMPOSITE_COMMITTEE",
  "EXTENDED_COMMITTEE",
  "ENTERPRISE_COMMITTEE",
];
const branches: readonly Kind[] = ["BRANCH", "ESTATE_BRANCH", "JOINT_BRANCH", "TWO_NEW_JOINT_BRANCH", "ENTERPRISE_BRANCH"];

/**
 * Which kind may stand under which: street working committee ▸ community committee or general branch ▸ two-new and composite committees,
 * branches ▸ party groups. Source: 中国共产党章程 chapter five (a base-level committee, general branch or branch by need and numbers) and
 * 中国共产党支部工作条例（试行） (where branches, joint and temporary branches and party groups are set up).
 */
export const allowedParents: Readonly<Record<Kind, readonly (Kind | typeof OUTSIDE)[]>> = {
  STREET_WORKING_COMMITTEE: [OUTSIDE],
  COMMUNITY_COMMITTEE: [OUTSIDE, "STREET_WORKING_COMMITTEE"],
  TWO_NEW_COMMITTEE: [OUTSIDE, "STREET_WORKING_COMMITTEE", "COMMUNITY_COMMITTEE"],
  COMPOSITE_COMMITTEE: [OUTSIDE, "STREET_WORKING_COMMITTEE", "COMMUNITY_COMMITTEE"],
  EXTENDED_COMMITTEE: [OUTSIDE, "STREET_WORKING_COMMITTEE", "COMMUNITY_COMMITTEE"],
  ENTERPRISE_COMMITTEE: [OUTSIDE, ...committees.filter((kind) => kind !== "ENTERPRISE_COMMITTEE")],
  GENERAL_BRANCH: [OUTSIDE, ...committees],
  BRANCH: [OUTSIDE, ...committees, "GENERAL_BRANCH"],
  ESTATE_BRANCH: [OUTSIDE, "STREET_WORKING_COMMITTEE", "COMMUNITY_COMMITTEE", "EXTENDED_COMMITTEE", "GENERAL_BRANCH"],
  JOINT_BRANCH: [OUTSIDE, ...committees, "GENERAL_BRANCH"],
  TWO_NEW_JOINT_BRANCH: [
    OUTSIDE,
    "STREET_WORKING_COMMITTEE",
    "COMMUNITY_COMMITTEE",
    "TWO_NEW_COMMITTEE",
    "COMPOSITE_COMMITTEE",
    "GENERAL_BRANCH",
  ],
  ENTERPRISE_BRANCH: [OUTSIDE, ...committees, "GENERAL_BRANCH"],
  TEMPORARY_BRANCH: [OUTSIDE, ...committees, "GENERAL_BRANCH"],
  FUNCTIONAL: [OUTSIDE, ...committees, "GENERAL_BRANCH"],
  PARTY_GROUP: branches,
};

/** Whether an organization of one kind may stand under one of another; `OUTSIDE` where its superior is not in this hub. */
export const mayStandUnder = (kind: Kind, parentKind: Kind | typeof OUTSIDE): boolean =>
  allowedParents[kind].includes(parentKind);

/**
 * Where members are counted. Committees sum what lies below them; a party group's members are its branch's, and those of a temporary
 * or functional organization stay on the books of the branch they come from.
 */
export const countingKinds: readonly Kind[] = branches;

/** The kinds that can be the branch of an estate. */
export const estateBranchKinds: readonly Kind[] = ["ESTATE_BRANCH", "JOINT_BRANCH"];
