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

const charter = "《中国共产党章程》第五章";
const branchRegulation = "《中国共产党支部工作条例（试行）》";
const urbanOpinion = "《关于加强和改进城市基层党的建设工作的意见》";

/**
 * Which kind may stand under which, one row a kind with the rule it comes from: street working committee ▸ community committee or general
 * branch ▸ two-new and composite committees, branches ▸ party groups. The only place that says so; imports, mutations and the demo ask it.
 */
export const placement: Readonly<Record<Kind, { under: readonly (Kind | typeof OUTSIDE)[]; source: string }>> = {
  STREET_WORKING_COMMITTEE: { under: [OUTSIDE], source: `${charter}（街道党的基层组织统一领导本地区基层各类组织）` },
  COMMUNITY_COMMITTEE: { under: [OUTSIDE, "STREET_WORKING_COMMITTEE"], source: `${charter}（社区党组织）；${urbanOpinion}` },
  TWO_NEW_COMMITTEE: {
    under: [OUTSIDE, "STREET_WORKING_COMMITTEE", "COMMUNITY_COMMITTEE"],
    source: "《关于加强社会组织党的建设工作的意见（试行）》（按区域建立党组织）",
  },
  COMPOSITE_COMMITTEE: {
    under: [OUTSIDE, "STREET_WORKING_COMMITTEE", "COMMUNITY_COMMITTEE"],
    source: `${urbanOpinion}（依托街道、园区、商圈、楼宇建立综合党委）`,
  },
  EXTENDED_COMMITTEE: {
    under: [OUTSIDE, "STREET_WORKING_COMMITTEE", "COMMUNITY_COMMITTEE"],
    source: `${urbanOpinion}（街道“大工委”、社区“大党委”）`,
  },
  ENTERPRISE_COMMITTEE: {
    // Of a group and its subsidiaries both may have one.
    under: [OUTSIDE, ...committees],
    source: `${charter}（根据工作需要和党员人数设立党的基层委员会）；《中国共产党国有企业基层组织工作条例（试行）》第二章`,
  },
  GENERAL_BRANCH: { under: [OUTSIDE, ...committees], source: `${charter}（根据工作需要和党员人数设立总支部委员会）` },
  BRANCH: { under: [OUTSIDE, ...committees, "GENERAL_BRANCH"], source: `${branchRegulation}第四条（以单位、区域为主单独组建）` },
  ESTATE_BRANCH: {
    under: [OUTSIDE, "STREET_WORKING_COMMITTEE", "COMMUNITY_COMMITTEE", "EXTENDED_COMMITTEE", "GENERAL_BRANCH"],
    source: `${branchRegulation}第四条（以区域组建）；${urbanOpinion}（小区党组织）`,
  },
  JOINT_BRANCH: {
    under: [OUTSIDE, ...committees, "GENERAL_BRANCH"],
    source: `${branchRegulation}第五条（正式党员不足3人的单位成立联合党支部）`,
  },
  TWO_NEW_JOINT_BRANCH: {
    under: [
      OUTSIDE,
      "STREET_WORKING_COMMITTEE",
      "COMMUNITY_COMMITTEE",
      "TWO_NEW_COMMITTEE",
      "COMPOSITE_COMMITTEE",
      "GENERAL_BRANCH",
    ],
    source: `${branchRegulation}第五条（地域相邻、行业相近的单位成立联合党支部）`,
  },
  ENTERPRISE_BRANCH: {
    under: [OUTSIDE, ...committees, "GENERAL_BRANCH"],
    source: `${branchRegulation}第四条（企业凡有正式党员3人以上的成立党支部）`,
  },
  TEMPORARY_BRANCH: { under: [OUTSIDE, ...committees, "GENERAL_BRANCH"], source: `${branchRegulation}第八条（临时党支部）` },
  FUNCTIONAL: {
    under: [OUTSIDE, ...committees, "GENERAL_BRANCH"],
    source: `${branchRegulation}第五条（结合实际创新党支部设置形式）`,
  },
  PARTY_GROUP: { under: branches, source: `${branchRegulation}（党支部划分党小组）` },
};

/** Whether an organization of one kind may stand under one of another; `OUTSIDE` where its superior is not in this hub. */
export const mayStandUnder = (kind: Kind, parentKind: Kind | typeof OUTSIDE): boolean =>
  placement[kind].under.includes(parentKind);

/**
 * Where members are counted. Committees sum what lies below them; a party group's members are its branch's, and those of a temporary
 * or functional organization stay on the books of the branch they come from.
 */
export const countingKinds: readonly Kind[] = branches;

/** The kinds that stand in for a region where nobody holds what a case is about: the community's own organization, else the street's. */
export const standInKinds: readonly Kind[] = ["COMMUNITY_COMMITTEE", "GENERAL_BRANCH", "STREET_WORKING_COMMITTEE"];

/** The kinds that can be the branch of an estate. */
export const estateBranchKinds: readonly Kind[] = ["ESTATE_BRANCH", "JOINT_BRANCH"];
