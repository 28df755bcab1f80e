/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** 活动类型 */
export type ActivityKind =
  /** 民主评议党员 */
  | 'APPRAISAL'
  /** 支委会 */
  | 'BRANCH_COMMITTEE'
  /** 创益赛 */
  | 'CHALLENGE'
  /** 公益 */
  | 'CHARITY'
  /** 文体 */
  | 'CULTURE'
  /** 演练 */
  | 'DRILL'
  /** 大集 */
  | 'FAIR'
  /** 党员大会 */
  | 'GENERAL_MEETING'
  /** 讲座 */
  | 'LECTURE'
  /** 开放日 */
  | 'OPEN_DAY'
  /** 组织生活会 */
  | 'ORGANIZATION_LIFE'
  /** 党小组会 */
  | 'PARTY_GROUP_MEETING'
  /** 党课 */
  | 'PARTY_LECTURE'
  /** 沙龙 */
  | 'SALON'
  /** 便民服务 */
  | 'SERVICE_DAY'
  /** 联谊 */
  | 'SOCIAL'
  /** 主题党日 */
  | 'THEME_PARTY_DAY'
  /** 培训 */
  | 'TRAINING'
  /** 关爱走访 */
  | 'VISIT_CARE';

/** 活动状态 */
export type ActivityStatus =
  /** 已归档 */
  | 'ARCHIVED'
  /** 已取消 */
  | 'CANCELLED'
  /** 草稿 */
  | 'DRAFT'
  /** 已结束 */
  | 'ENDED'
  /** 进行中 */
  | 'ONGOING'
  /** 已延期，新时间待定 */
  | 'POSTPONED'
  /** 已发布 */
  | 'PUBLISHED'
  /** 报名截止 */
  | 'REGISTRATION_CLOSED'
  /** 报名中 */
  | 'REGISTRATION_OPEN'
  /** 待审核 */
  | 'REVIEWING'
  /** 已总结 */
  | 'SUMMARISED';

/** 联盟的类型 */
export type AllianceKind =
  /** 商圈联盟 */
  | 'BUSINESS_DISTRICT'
  /** 社企共同体 */
  | 'COMMUNITY_OF_ENTERPRISES'
  /** 企社共建联盟 */
  | 'CO_BUILDING'
  /** 创业者联合会 */
  | 'ENTREPRENEURS'
  /** 社区伙伴 */
  | 'PARTNERSHIP'
  /** 党建服务平台 */
  | 'PLATFORM'
  /** 促进会 */
  | 'PROMOTION_ASSOCIATION'
  /** 红色物业联盟 */
  | 'PROPERTY'
  /** 区域化党建联盟 */
  | 'REGIONAL_PARTY';

/** 在联盟中的角色 */
export type AllianceRole =
  /** 牵头单位 */
  | 'LEAD'
  /** 成员单位 */
  | 'MEMBER'
  /** 支持单位 */
  | 'SUPPORTER';

/** 社区类型 */
export type CommunityArchetype =
  /** 商圈社区 */
  | 'BUSINESS_DISTRICT'
  /** 工业邻里社区 */
  | 'INDUSTRIAL'
  /** 老旧院落社区 */
  | 'OLD_COURTYARD'
  /** 园区与居民区混合社区 */
  | 'PARK_MIXED'
  /** 中小企业楼宇社区 */
  | 'SME_TOWER'
  /** 超大社区 */
  | 'SUPER'
  /** 摩登社区 */
  | 'URBAN_CORE'
  /** 楼宇社区 */
  | 'VERTICAL'
  /** 村改居社区 */
  | 'VILLAGE_TURNED'
  /** 公园社区 */
  | 'WATERFRONT';

/** 数字的说法 */
export type FigureQualifier =
  /** 约数，如7月初 */
  | 'APPROXIMATE'
  /** 由原文推出 */
  | 'DERIVED'
  /** 确数 */
  | 'EXACT'
  /** 比喻说法，不作统计 */
  | 'FIGURATIVE'
  /** 首家 */
  | 'FIRST'
  /** 近：略少于所写的数 */
  | 'NEARLY'
  /** 名义数，如万户、百佳 */
  | 'NOMINAL'
  /** 数量级，如数万 */
  | 'ORDER_OF_MAGNITUDE'
  /** 余、多：比所写的数多 */
  | 'OVER'
  /** 区间，如五六十 */
  | 'RANGE';

/** 收支方向 */
export type FundDirection =
  /** 支出 */
  | 'EXPENSE'
  /** 收入 */
  | 'INCOME';

/** 一笔账的阶段 */
export type FundEntryStage =
  /** 已议定 */
  | 'DECIDED'
  /** 已提议 */
  | 'PROPOSED'
  /** 已公示 */
  | 'PUBLICISED'
  /** 已评议 */
  | 'RATED'
  /** 已收支 */
  | 'SPENT'
  /** 已监督 */
  | 'SUPERVISED';

/** 基金的类型 */
export type FundKind =
  /** 社区基金 */
  | 'COMMUNITY_FUND'
  /** 社区保障资金 */
  | 'GUARANTEE_FUND';

/** 会议类型 */
export type MeetingKind =
  /** 楼事会 */
  | 'BUILDING_COUNCIL'
  /** 联席会议 */
  | 'JOINT'
  /** 议事会 */
  | 'RESIDENT_COUNCIL'
  /** 圆桌大会 */
  | 'ROUNDTABLE';

/** 会议状态 */
export type MeetingStatus =
  /** 议程已定 */
  | 'AGENDA_FIXED'
  /** 已召开 */
  | 'HELD'
  /** 纪要已确认 */
  | 'MINUTES_CONFIRMED'
  /** 纪要待确认 */
  | 'MINUTES_DRAFT'
  /** 征集议题 */
  | 'TOPIC_CALL';

/** 党组织状态 */
export type OrganizationStatus =
  /** 正常 */
  | 'ACTIVE'
  /** 已撤销 */
  | 'DISSOLVED'
  /** 已并入其他党组织 */
  | 'MERGED'
  /** 筹建中 */
  | 'PREPARING';

/** 党组织类型 */
export type PartyOrganizationKind =
  /** 党支部 */
  | 'BRANCH'
  /** 社区党委 */
  | 'COMMUNITY_COMMITTEE'
  /** 综合党委 */
  | 'COMPOSITE_COMMITTEE'
  /** 企业党支部 */
  | 'ENTERPRISE_BRANCH'
  /** 企业党委 */
  | 'ENTERPRISE_COMMITTEE'
  /** 小区党支部 */
  | 'ESTATE_BRANCH'
  /** 大党委 */
  | 'EXTENDED_COMMITTEE'
  /** 功能型党组织 */
  | 'FUNCTIONAL'
  /** 党总支 */
  | 'GENERAL_BRANCH'
  /** 联合党支部 */
  | 'JOINT_BRANCH'
  /** 党小组 */
  | 'PARTY_GROUP'
  /** 街道党工委 */
  | 'STREET_WORKING_COMMITTEE'
  /** 临时党支部 */
  | 'TEMPORARY_BRANCH'
  /** 两新党委 */
  | 'TWO_NEW_COMMITTEE'
  /** 两新联合支部 */
  | 'TWO_NEW_JOINT_BRANCH';

/** 区划层级 */
export type RegionLevel =
  /** 市 */
  | 'CITY'
  /** 社区 */
  | 'COMMUNITY'
  /** 区、县 */
  | 'DISTRICT'
  /** 省、自治区、直辖市 */
  | 'PROVINCE'
  /** 街道、镇 */
  | 'STREET';

/** 决议状态 */
export type ResolutionStatus =
  /** 已交办 */
  | 'ASSIGNED'
  /** 已办结 */
  | 'CLOSED'
  /** 已办完 */
  | 'DONE'
  /** 逾期已上报街道 */
  | 'ESCALATED'
  /** 办理中 */
  | 'IN_PROGRESS'
  /** 已通过 */
  | 'PASSED'
  /** 已报告 */
  | 'REPORTED';

/** 摊位的状态 */
export type StallStatus =
  /** 已安排 */
  | 'ALLOTTED'
  /** 已申请 */
  | 'APPLIED'
  /** 已结算 */
  | 'SETTLED';

export type StreetOverviewQueryVariables = Exact<{
  code: string | number;
}>;


export type StreetOverviewQuery = { region: { code: string, name: string | null, level: RegionLevel | null, administeredBy: string | null, isProvisional: boolean | null, children: Array<{ code: string, name: string | null, archetype: CommunityArchetype | null, isProvisional: boolean | null, organizationSummary: { partyOrganizations: number, estates: number, crossAppointments: number, recognitions: number, byKind: Array<{ key: string, label: string, count: number | null }>, estateBranchCoverage: { numerator: number | null, denominator: number | null, value: number | null }, ownersCommitteePartyShare: { numerator: number | null, denominator: number | null, value: number | null }, venuesByKind: Array<{ key: string, label: string, count: number | null }> } | null, enterpriseSummary: { enterprises: number, alliances: number, allianceMembers: number | null, reliefAmount: number | string, fundBalance: number | string, byKind: Array<{ key: string, label: string, count: number | null }>, byIndustry: Array<{ key: string, label: string, count: number | null }>, premisesByKind: Array<{ key: string, label: string, count: number | null }>, organizationCoverage: { numerator: number | null, denominator: number | null, value: number | null }, ownOrganization: { numerator: number | null, denominator: number | null, value: number | null }, workCoverage: { numerator: number | null, denominator: number | null, value: number | null } } | null, activitySummary: { sessions: number, participants: number | null, organizationsInvolved: number | null, enterprisesInvolved: number | null, registrationsOpen: number, meetings: number, resolutionsOpen: number, resolutionsOverdue: number, medianDaysToCloseResolution: number | null, carePlaces: number, careEnrolled: number | null, byKind: Array<{ key: string, label: string, count: number | null }> } | null, volunteerSummary: { teams: number, volunteers: number | null, partyVolunteers: number | null, hostEnterprises: number | null, categories: number | null, hours: number, personTimesServed: number, talents: number | null } | null, organizationFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null } | null, recorded: { value: number | null, display: string } | null }> | null, enterpriseFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null } | null, recorded: { value: number | null, display: string } | null }> | null, activityFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null } | null, recorded: { value: number | null, display: string } | null }> | null, volunteerFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null } | null, recorded: { value: number | null, display: string } | null }> | null }> | null, alliances: { totalCount: number, edges: Array<{ node: { id: string, name: string, kind: AllianceKind, memberCount: number, lead: { id: string, name: string } | null, meetings: { edges: Array<{ node: { id: string, title: string, kind: MeetingKind, heldAt: string, status: MeetingStatus } }> } | null } }> } | null, activities: { edges: Array<{ node: { id: string, title: string, kind: ActivityKind, status: ActivityStatus, startsAt: string, endsAt: string, hosts: Array<{ id: string, name: string }> | null, coHosts: Array<{ id: string, name: string }> | null, venue: { id: string, name: string } | null } }> } | null, volunteerTeams: { totalCount: number, edges: Array<{ node: { id: string, name: string, memberCount: number | null, hostEnterprises: Array<{ id: string, name: string }> | null } }> } | null, resolutions: { totalCount: number, edges: Array<{ node: { id: string, text: string, status: ResolutionStatus, dueOn: string | null, isOverdue: boolean, meeting: { id: string, title: string }, ownerOrganization: { id: string, name: string } | null } }> } | null, organizationSummary: { partyOrganizations: number, estates: number, crossAppointments: number, recognitions: number, byKind: Array<{ key: string, label: string, count: number | null }>, estateBranchCoverage: { numerator: number | null, denominator: number | null, value: number | null }, ownersCommitteePartyShare: { numerator: number | null, denominator: number | null, value: number | null }, venuesByKind: Array<{ key: string, label: string, count: number | null }> } | null, enterpriseSummary: { enterprises: number, alliances: number, allianceMembers: number | null, reliefAmount: number | string, fundBalance: number | string, byKind: Array<{ key: string, label: string, count: number | null }>, byIndustry: Array<{ key: string, label: string, count: number | null }>, premisesByKind: Array<{ key: string, label: string, count: number | null }>, organizationCoverage: { numerator: number | null, denominator: number | null, value: number | null }, ownOrganization: { numerator: number | null, denominator: number | null, value: number | null }, workCoverage: { numerator: number | null, denominator: number | null, value: number | null } } | null, activitySummary: { sessions: number, participants: number | null, organizationsInvolved: number | null, enterprisesInvolved: number | null, registrationsOpen: number, meetings: number, resolutionsOpen: number, resolutionsOverdue: number, medianDaysToCloseResolution: number | null, carePlaces: number, careEnrolled: number | null, byKind: Array<{ key: string, label: string, count: number | null }> } | null, volunteerSummary: { teams: number, volunteers: number | null, partyVolunteers: number | null, hostEnterprises: number | null, categories: number | null, hours: number, personTimesServed: number, talents: number | null } | null, organizationFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null } | null, recorded: { value: number | null, display: string } | null }> | null, enterpriseFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null } | null, recorded: { value: number | null, display: string } | null }> | null, activityFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null } | null, recorded: { value: number | null, display: string } | null }> | null, volunteerFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null } | null, recorded: { value: number | null, display: string } | null }> | null } | null, organizationTree: Array<{ depth: number, parentId: string | null, organization: { id: string, name: string, kind: PartyOrganizationKind } }> | null };

export type SummariesFragment = { organizationSummary: { partyOrganizations: number, estates: number, crossAppointments: number, recognitions: number, byKind: Array<{ key: string, label: string, count: number | null }>, estateBranchCoverage: { numerator: number | null, denominator: number | null, value: number | null }, ownersCommitteePartyShare: { numerator: number | null, denominator: number | null, value: number | null }, venuesByKind: Array<{ key: string, label: string, count: number | null }> } | null, enterpriseSummary: { enterprises: number, alliances: number, allianceMembers: number | null, reliefAmount: number | string, fundBalance: number | string, byKind: Array<{ key: string, label: string, count: number | null }>, byIndustry: Array<{ key: string, label: string, count: number | null }>, premisesByKind: Array<{ key: string, label: string, count: number | null }>, organizationCoverage: { numerator: number | null, denominator: number | null, value: number | null }, ownOrganization: { numerator: number | null, denominator: number | null, value: number | null }, workCoverage: { numerator: number | null, denominator: number | null, value: number | null } } | null, activitySummary: { sessions: number, participants: number | null, organizationsInvolved: number | null, enterprisesInvolved: number | null, registrationsOpen: number, meetings: number, resolutionsOpen: number, resolutionsOverdue: number, medianDaysToCloseResolution: number | null, carePlaces: number, careEnrolled: number | null, byKind: Array<{ key: string, label: string, count: number | null }> } | null, volunteerSummary: { teams: number, volunteers: number | null, partyVolunteers: number | null, hostEnterprises: number | null, categories: number | null, hours: number, personTimesServed: number, talents: number | null } | null };

export type FiguresFragment = { organizationFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null } | null, recorded: { value: number | null, display: string } | null }> | null, enterpriseFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null } | null, recorded: { value: number | null, display: string } | null }> | null, activityFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null } | null, recorded: { value: number | null, display: string } | null }> | null, volunteerFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null } | null, recorded: { value: number | null, display: string } | null }> | null };

export type FigureFragment = { key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null } | null, recorded: { value: number | null, display: string } | null };

export type StreetAtAGlanceQueryVariables = Exact<{
  code: string | number;
}>;


export type StreetAtAGlanceQuery = { region: { name: string | null, level: RegionLevel | null, administeredBy: string | null, organizationSummary: { partyOrganizations: number, estates: number, crossAppointments: number } | null, enterpriseSummary: { enterprises: number, alliances: number, allianceMembers: number | null, organizationCoverage: { numerator: number | null, denominator: number | null, value: number | null } } | null, activitySummary: { sessions: number, meetings: number, resolutionsOpen: number } | null, volunteerSummary: { teams: number, hostEnterprises: number | null, hours: number } | null, children: Array<{ code: string, name: string | null, archetype: CommunityArchetype | null, organizationSummary: { partyOrganizations: number } | null, enterpriseSummary: { enterprises: number } | null, activitySummary: { sessions: number } | null, volunteerSummary: { teams: number } | null }> | null } | null };

export type OrganizationTreeQueryVariables = Exact<{
  code: string | number;
}>;


export type OrganizationTreeQuery = { organizationTree: Array<{ depth: number, parentId: string | null, organization: { id: string, name: string, kind: PartyOrganizationKind, status: OrganizationStatus, region: { name: string | null } } }> | null };

export type PublishedAndRecordedQueryVariables = Exact<{
  code: string | number;
}>;


export type PublishedAndRecordedQuery = { region: { name: string | null, organizationFigures: Array<{ key: string, label: string, published: { display: string, qualifier: FigureQualifier, asOf: string | null, source: string | null } | null, recorded: { display: string, value: number | null, unit: string } | null }> | null, enterpriseFigures: Array<{ key: string, label: string, published: { display: string, qualifier: FigureQualifier, asOf: string | null, source: string | null } | null, recorded: { display: string, value: number | null, unit: string } | null }> | null, activityFigures: Array<{ key: string, label: string, published: { display: string, qualifier: FigureQualifier, asOf: string | null, source: string | null } | null, recorded: { display: string, value: number | null, unit: string } | null }> | null, volunteerFigures: Array<{ key: string, label: string, published: { display: string, qualifier: FigureQualifier, asOf: string | null, source: string | null } | null, recorded: { display: string, value: number | null, unit: string } | null }> | null } | null };

export type PublishedBesideRecordedFragment = { key: string, label: string, published: { display: string, qualifier: FigureQualifier, asOf: string | null, source: string | null } | null, recorded: { display: string, value: number | null, unit: string } | null };

export type MeetingsAndResolutionsQueryVariables = Exact<{
  code: string | number;
}>;


export type MeetingsAndResolutionsQuery = { region: { name: string | null, meetings: { totalCount: number, edges: Array<{ node: { title: string, kind: MeetingKind, heldAt: string, alliance: { name: string } | null, agenda: Array<{ position: number, title: string }>, resolutions: Array<{ text: string, status: ResolutionStatus, dueOn: string | null, isOverdue: boolean, ownerOrganization: { name: string } | null }> } }> } | null } | null };

export type FundsAndMarketsQueryVariables = Exact<{
  code: string | number;
}>;


export type FundsAndMarketsQuery = { region: { name: string | null, funds: Array<{ name: string, kind: FundKind, balance: number | string, entries: { edges: Array<{ node: { postedOn: string, direction: FundDirection, amount: number | string, purpose: string, stage: FundEntryStage } }> } | null }> | null, markets: Array<{ name: string, donationRate: number, stalls: Array<{ holderName: string, period: string, status: StallStatus, donated: number | string | null }> }> | null } | null };

export type AlliancesQueryVariables = Exact<{
  code: string | number;
}>;


export type AlliancesQuery = { region: { name: string | null, alliances: { totalCount: number, edges: Array<{ node: { name: string, kind: AllianceKind, founded: string | null, memberCount: number, lead: { name: string } | null, members: { edges: Array<{ node: { role: AllianceRole, enterprise: { name: string } | null } }> } | null, meetings: { edges: Array<{ node: { title: string, heldAt: string, status: MeetingStatus } }> } | null } }> } | null } | null };

export type ComingActivitiesOfRegionQueryVariables = Exact<{
  code: string | number;
}>;


export type ComingActivitiesOfRegionQuery = { region: { name: string | null, activities: { totalCount: number, edges: Array<{ node: { title: string, kind: ActivityKind, status: ActivityStatus, startsAt: string, endsAt: string, capacity: number | null, hosts: Array<{ name: string }> | null, coHosts: Array<{ name: string }> | null, venue: { name: string } | null } }> } | null } | null };

export type VolunteerTeamsQueryVariables = Exact<{
  code: string | number;
}>;


export type VolunteerTeamsQuery = { region: { name: string | null, volunteerTeams: { totalCount: number, edges: Array<{ node: { name: string, memberCount: number | null, partyMemberCount: number | null, hours: number, hostEnterprises: Array<{ name: string }> | null, categories: Array<{ name: string }> } }> } | null } | null };

export type SourceStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type SourceStatusQuery = { sourceStatus: Array<{ subgraph: string, isUp: boolean, latencyMs: number | null, lastSeenAt: string | null, since: string | null }> | null };

export type AllFiguresQueryVariables = Exact<{
  code: string | number;
}>;


export type AllFiguresQuery = { region: { organizationFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null, sources: Array<string> } | null, recorded: { value: number | null, display: string, unit: string, source: string | null } | null }> | null, enterpriseFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null, sources: Array<string> } | null, recorded: { value: number | null, display: string, unit: string, source: string | null } | null }> | null, activityFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null, sources: Array<string> } | null, recorded: { value: number | null, display: string, unit: string, source: string | null } | null }> | null, volunteerFigures: Array<{ key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null, sources: Array<string> } | null, recorded: { value: number | null, display: string, unit: string, source: string | null } | null }> | null } | null };

export type WholeFigureFragment = { key: string, label: string, published: { value: number | null, valueMax: number | null, unit: string, qualifier: FigureQualifier, display: string, asOf: string | null, source: string | null, sources: Array<string> } | null, recorded: { value: number | null, display: string, unit: string, source: string | null } | null };

export const SummariesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Summaries"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Region"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partyOrganizations"}},{"kind":"Field","name":{"kind":"Name","value":"byKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"estates"}},{"kind":"Field","name":{"kind":"Name","value":"estateBranchCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownersCommitteePartyShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"crossAppointments"}},{"kind":"Field","name":{"kind":"Name","value":"venuesByKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recognitions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterpriseSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprises"}},{"kind":"Field","name":{"kind":"Name","value":"byKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byIndustry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"premisesByKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organizationCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownOrganization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alliances"}},{"kind":"Field","name":{"kind":"Name","value":"allianceMembers"}},{"kind":"Field","name":{"kind":"Name","value":"reliefAmount"}},{"kind":"Field","name":{"kind":"Name","value":"fundBalance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activitySummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"byKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"}},{"kind":"Field","name":{"kind":"Name","value":"organizationsInvolved"}},{"kind":"Field","name":{"kind":"Name","value":"enterprisesInvolved"}},{"kind":"Field","name":{"kind":"Name","value":"registrationsOpen"}},{"kind":"Field","name":{"kind":"Name","value":"meetings"}},{"kind":"Field","name":{"kind":"Name","value":"resolutionsOpen"}},{"kind":"Field","name":{"kind":"Name","value":"resolutionsOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"medianDaysToCloseResolution"}},{"kind":"Field","name":{"kind":"Name","value":"carePlaces"}},{"kind":"Field","name":{"kind":"Name","value":"careEnrolled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"volunteerSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"}},{"kind":"Field","name":{"kind":"Name","value":"volunteers"}},{"kind":"Field","name":{"kind":"Name","value":"partyVolunteers"}},{"kind":"Field","name":{"kind":"Name","value":"hostEnterprises"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"personTimesServed"}},{"kind":"Field","name":{"kind":"Name","value":"talents"}}]}}]}}]} as unknown as DocumentNode<SummariesFragment, unknown>;
export const FigureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndicatorFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"valueMax"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recorded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]}}]} as unknown as DocumentNode<FigureFragment, unknown>;
export const FiguresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Region"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterpriseFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activityFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"volunteerFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndicatorFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"valueMax"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recorded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]}}]} as unknown as DocumentNode<FiguresFragment, unknown>;
export const PublishedBesideRecordedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublishedBesideRecorded"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndicatorFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recorded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<PublishedBesideRecordedFragment, unknown>;
export const WholeFigureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndicatorFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"valueMax"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recorded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]} as unknown as DocumentNode<WholeFigureFragment, unknown>;
export const StreetOverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StreetOverview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"administeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"isProvisional"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Summaries"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figures"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"archetype"}},{"kind":"Field","name":{"kind":"Name","value":"isProvisional"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Summaries"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alliances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meetings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PUBLISHED"},{"kind":"EnumValue","value":"REGISTRATION_OPEN"},{"kind":"EnumValue","value":"REGISTRATION_CLOSED"},{"kind":"EnumValue","value":"ONGOING"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"hosts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coHosts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"venue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"volunteerTeams"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"hostEnterprises"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resolutions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PASSED"},{"kind":"EnumValue","value":"ASSIGNED"},{"kind":"EnumValue","value":"IN_PROGRESS"},{"kind":"EnumValue","value":"DONE"},{"kind":"EnumValue","value":"REPORTED"},{"kind":"EnumValue","value":"ESCALATED"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownerOrganization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"organizationTree"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndicatorFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"valueMax"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recorded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Summaries"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Region"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partyOrganizations"}},{"kind":"Field","name":{"kind":"Name","value":"byKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"estates"}},{"kind":"Field","name":{"kind":"Name","value":"estateBranchCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownersCommitteePartyShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"crossAppointments"}},{"kind":"Field","name":{"kind":"Name","value":"venuesByKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recognitions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterpriseSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprises"}},{"kind":"Field","name":{"kind":"Name","value":"byKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byIndustry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"premisesByKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organizationCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownOrganization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alliances"}},{"kind":"Field","name":{"kind":"Name","value":"allianceMembers"}},{"kind":"Field","name":{"kind":"Name","value":"reliefAmount"}},{"kind":"Field","name":{"kind":"Name","value":"fundBalance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activitySummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"byKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"}},{"kind":"Field","name":{"kind":"Name","value":"organizationsInvolved"}},{"kind":"Field","name":{"kind":"Name","value":"enterprisesInvolved"}},{"kind":"Field","name":{"kind":"Name","value":"registrationsOpen"}},{"kind":"Field","name":{"kind":"Name","value":"meetings"}},{"kind":"Field","name":{"kind":"Name","value":"resolutionsOpen"}},{"kind":"Field","name":{"kind":"Name","value":"resolutionsOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"medianDaysToCloseResolution"}},{"kind":"Field","name":{"kind":"Name","value":"carePlaces"}},{"kind":"Field","name":{"kind":"Name","value":"careEnrolled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"volunteerSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"}},{"kind":"Field","name":{"kind":"Name","value":"volunteers"}},{"kind":"Field","name":{"kind":"Name","value":"partyVolunteers"}},{"kind":"Field","name":{"kind":"Name","value":"hostEnterprises"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"personTimesServed"}},{"kind":"Field","name":{"kind":"Name","value":"talents"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Region"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterpriseFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activityFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"volunteerFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}}]}}]} as unknown as DocumentNode<StreetOverviewQuery, StreetOverviewQueryVariables>;
export const StreetAtAGlanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StreetAtAGlance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"administeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"organizationSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partyOrganizations"}},{"kind":"Field","name":{"kind":"Name","value":"estates"}},{"kind":"Field","name":{"kind":"Name","value":"crossAppointments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterpriseSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprises"}},{"kind":"Field","name":{"kind":"Name","value":"alliances"}},{"kind":"Field","name":{"kind":"Name","value":"allianceMembers"}},{"kind":"Field","name":{"kind":"Name","value":"organizationCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"activitySummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"meetings"}},{"kind":"Field","name":{"kind":"Name","value":"resolutionsOpen"}}]}},{"kind":"Field","name":{"kind":"Name","value":"volunteerSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"}},{"kind":"Field","name":{"kind":"Name","value":"hostEnterprises"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"archetype"}},{"kind":"Field","name":{"kind":"Name","value":"organizationSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partyOrganizations"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterpriseSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprises"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activitySummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"volunteerSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StreetAtAGlanceQuery, StreetAtAGlanceQueryVariables>;
export const OrganizationTreeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganizationTree"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationTree"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrganizationTreeQuery, OrganizationTreeQueryVariables>;
export const PublishedAndRecordedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublishedAndRecorded"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organizationFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PublishedBesideRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterpriseFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PublishedBesideRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activityFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PublishedBesideRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"volunteerFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PublishedBesideRecorded"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublishedBesideRecorded"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndicatorFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recorded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<PublishedAndRecordedQuery, PublishedAndRecordedQueryVariables>;
export const MeetingsAndResolutionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MeetingsAndResolutions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"meetings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"alliance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agenda"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resolutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"ownerOrganization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MeetingsAndResolutionsQuery, MeetingsAndResolutionsQueryVariables>;
export const FundsAndMarketsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FundsAndMarkets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"funds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"postedOn"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"markets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"donationRate"}},{"kind":"Field","name":{"kind":"Name","value":"stalls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"donated"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FundsAndMarketsQuery, FundsAndMarketsQueryVariables>;
export const AlliancesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Alliances"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"alliances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"founded"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"meetings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AlliancesQuery, AlliancesQueryVariables>;
export const ComingActivitiesOfRegionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComingActivitiesOfRegion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PUBLISHED"},{"kind":"EnumValue","value":"REGISTRATION_OPEN"},{"kind":"EnumValue","value":"REGISTRATION_CLOSED"},{"kind":"EnumValue","value":"ONGOING"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"hosts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coHosts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"venue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ComingActivitiesOfRegionQuery, ComingActivitiesOfRegionQueryVariables>;
export const VolunteerTeamsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VolunteerTeams"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"volunteerTeams"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"partyMemberCount"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"hostEnterprises"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<VolunteerTeamsQuery, VolunteerTeamsQueryVariables>;
export const SourceStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SourceStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourceStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subgraph"}},{"kind":"Field","name":{"kind":"Name","value":"isUp"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]} as unknown as DocumentNode<SourceStatusQuery, SourceStatusQueryVariables>;
export const AllFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterpriseFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activityFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"volunteerFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeFigure"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndicatorFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"valueMax"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recorded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]} as unknown as DocumentNode<AllFiguresQuery, AllFiguresQueryVariables>;