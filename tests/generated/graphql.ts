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

/** 规则提示的轻重；再重也只是提示，不拦办任何事 */
export type AdviceSeverity =
  /** 供参考 */
  | 'INFO'
  /** 请留意 */
  | 'NOTICE'
  /** 宜尽快处理 */
  | 'WARNING';

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

/** 认领状态 */
export type ClaimStatus =
  /** 已接受 */
  | 'ACCEPTED'
  /** 未接受 */
  | 'DECLINED'
  /** 已兑现 */
  | 'FULFILLED'
  /** 已提出 */
  | 'OFFERED'
  /** 已签约 */
  | 'SIGNED'
  /** 已撤回 */
  | 'WITHDRAWN';

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

/** 共建领域 */
export type CooperationField =
  /** 一老一幼一困 */
  | 'CARE'
  /** 城区管理 */
  | 'CITY_MANAGEMENT'
  /** 共治 */
  | 'CO_GOVERNANCE'
  /** 文化 */
  | 'CULTURE'
  /** 生态 */
  | 'ECOLOGY'
  /** 经济发展 */
  | 'ECONOMY'
  /** 停车 */
  | 'PARKING'
  /** 安全 */
  | 'SAFETY'
  /** 服务 */
  | 'SERVICE'
  /** 人才服务 */
  | 'TALENT';

/** 日期区间，首尾两天都算（北京时间） */
export type DateRangeInput = {
  /** 第一天 */
  from: string;
  /** 最后一天 */
  to: string;
};

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

/** 问题的紧急程度，各有办理期限 */
export type HazardClass =
  /** 复杂：15天 */
  | 'COMPLEX'
  /** 危险：2小时 */
  | 'DANGER'
  /** 紧急：10分钟 */
  | 'EMERGENCY'
  /** 一般：7天 */
  | 'ORDINARY'
  /** 水电气暖等：24小时 */
  | 'UTILITIES';

/** 群众反映的问题的状态 */
export type IssueStatus =
  /** 责任单位已签收 */
  | 'ACKNOWLEDGED'
  /** 已办结 */
  | 'CLOSED'
  /** 已派单，待责任单位签收 */
  | 'DISPATCHED'
  /** 重复反映，并入已有的问题 */
  | 'DUPLICATE'
  /** 专家会诊中 */
  | 'EXPERT_REVIEW'
  /** 不属受理范围，已说明原因 */
  | 'OUT_OF_SCOPE'
  /** 已整改，待核验 */
  | 'RECTIFIED'
  /** 整改中 */
  | 'RECTIFYING'
  /** 重新打开，待再派单 */
  | 'REOPENED'
  /** 已上报，待研判 */
  | 'REPORTED'
  /** 已研判，待派单 */
  | 'TRIAGED'
  /** 已核验，待办结 */
  | 'VERIFIED';

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

/** 需求状态 */
export type NeedStatus =
  /** 已归档 */
  | 'ARCHIVED'
  /** 不予列入 */
  | 'DECLINED'
  /** 起草中 */
  | 'DRAFT'
  /** 已评价 */
  | 'EVALUATED'
  /** 已办成 */
  | 'FULFILLED'
  /** 办理中 */
  | 'IN_DELIVERY'
  /** 已上清单 */
  | 'LISTED'
  /** 已对接 */
  | 'MATCHED'
  /** 已并入另一条需求 */
  | 'MERGED'
  /** 审核中 */
  | 'REVIEWING'
  /** 已提交 */
  | 'SUBMITTED'
  /** 已撤回 */
  | 'WITHDRAWN';

/** 服务订单的状态 */
export type OrderStatus =
  /** 已受理，待派单 */
  | 'ACCEPTED'
  /** 已取消 */
  | 'CANCELLED'
  /** 已办结 */
  | 'CLOSED'
  /** 已完成，待评价 */
  | 'COMPLETED'
  /** 已派单，待接单 */
  | 'DISPATCHED'
  /** 已出发 */
  | 'EN_ROUTE'
  /** 已下单，待受理 */
  | 'PLACED'
  /** 已评价 */
  | 'RATED'
  /** 服务队未接，待重新派单 */
  | 'REFUSED'
  /** 服务中 */
  | 'SERVING'
  /** 已接单 */
  | 'TAKEN';

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

/** 项目状态 */
export type ProjectStatus =
  /** 已全部认领 */
  | 'CLAIMED'
  /** 已完成 */
  | 'DELIVERED'
  /** 起草中 */
  | 'DRAFT'
  /** 已评价 */
  | 'EVALUATED'
  /** 部分认领 */
  | 'PARTLY_CLAIMED'
  /** 已发布，待认领 */
  | 'PUBLISHED'
  /** 审核中 */
  | 'REVIEWING'
  /** 实施中 */
  | 'RUNNING'
  /** 已中止 */
  | 'STOPPED';

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

/** 报名状态 */
export type RegistrationStatus =
  /** 已取消，名额已释放 */
  | 'CANCELLED'
  /** 已签到 */
  | 'CHECKED_IN'
  /** 已确认，占用名额 */
  | 'CONFIRMED'
  /** 未到 */
  | 'NO_SHOW'
  /** 已递补，名额保留到限定时间，待本人确认 */
  | 'PROMOTED'
  /** 候补中 */
  | 'WAITLISTED';

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

export type ThreeListsQueryVariables = Exact<{
  code: string | number;
}>;


export type ThreeListsQuery = { threeLists: { needs: { totalCount: number, edges: Array<{ node: { title: string, field: CooperationField, status: NeedStatus, listedAt: string | null, enterprise: { name: string } | null, originIssue: { number: string } | null, resolutions: Array<{ text: string }> | null } }> } | null, projects: { edges: Array<{ node: { title: string, status: ProjectStatus, shares: number, sharesClaimed: number, roundtable: { title: string } | null, originResolution: { text: string } | null, deliveries: { edges: Array<{ node: { title: string } }> } | null } }> } | null, claims: { totalCount: number, edges: Array<{ node: { offer: string, shares: number, status: ClaimStatus, enterprise: { name: string } | null, project: { title: string } } }> } | null } | null };

export type OrdersAndIssuesQueryVariables = Exact<{
  code: string | number;
}>;


export type OrdersAndIssuesQuery = { region: { volunteerSummary: { ordersOpen: number, orderMinutesMedian: number | null, issuesOpen: number, issuesOverdue: number, issuesReopened: number, practicalDeeds: number, ordersWithinTarget: { numerator: number | null, denominator: number | null, value: number | null } } | null, serviceOrders: { totalCount: number, edges: Array<{ node: { number: string, clientName: string | null, address: string | null, status: OrderStatus, dueAt: string, serviceType: { name: string }, provider: { name: string } | null } }> } | null, issues: { totalCount: number, edges: Array<{ node: { number: string, title: string, hazardClass: HazardClass, status: IssueStatus, dueAt: string, isOverdue: boolean, responsible: { name: string } | null, resolution: { text: string, project: { title: string } | null } | null } }> } | null } | null };

export type AdviceAndDutiesQueryVariables = Exact<{
  code: string | number;
  year: number;
}>;


export type AdviceAndDutiesQuery = { region: { partyOrganizations: { edges: Array<{ node: { name: string, kind: PartyOrganizationKind, fullMembers: number | null, advice: Array<{ severity: AdviceSeverity, message: string, article: string, remedy: string }> | null, duties: Array<{ kind: ActivityKind, due: number, met: number }> | null } }> } | null } | null };

export type MyRecordsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyRecordsQuery = { myRegistrations: { edges: Array<{ node: { status: RegistrationStatus, checkInCode: string | null, activity: { title: string } } }> } | null, myOrders: { edges: Array<{ node: { number: string, status: OrderStatus } }> } | null, myIssues: { edges: Array<{ node: { number: string, title: string, status: IssueStatus } }> } | null, myNeeds: { edges: Array<{ node: { title: string, status: NeedStatus } }> } | null, myClaims: { edges: Array<{ node: { offer: string, status: ClaimStatus } }> } | null, myVolunteer: { name: string, confirmedHours: number, star: number } | null };

export type SearchQueryVariables = Exact<{
  text: string;
  region?: string | number | null | undefined;
}>;


export type SearchQuery = { search: { partyOrganizations: { totalCount: number, edges: Array<{ node: { name: string, kind: PartyOrganizationKind } }> } | null, enterprises: { totalCount: number, edges: Array<{ node: { name: string, industry: string | null } }> } | null, activities: { totalCount: number, edges: Array<{ node: { title: string, startsAt: string } }> } | null, needs: { totalCount: number, edges: Array<{ node: { title: string } }> } | null, projects: { totalCount: number, edges: Array<{ node: { title: string } }> } | null } | null };

export type TrendsQueryVariables = Exact<{
  code: string | number;
  range: DateRangeInput;
}>;


export type TrendsQuery = { region: { needTrend: Array<{ period: string, count: number }> | null, activityTrend: Array<{ period: string, count: number, quantity: number | null }> | null, serviceTrend: Array<{ period: string, count: number, quantity: number | null }> | null } | null };

export type ReadLedgerQueryVariables = Exact<{
  code?: string | number | null | undefined;
}>;


export type ReadLedgerQuery = { readLedger: { totalCount: number, edges: Array<{ node: { readAt: string, readerRole: string, subjectType: string, fields: Array<string>, reason: string | null, seal: string | null } }> } | null };

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
export const ThreeListsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ThreeLists"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threeLists"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"needs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"listedAt"}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originIssue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resolutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"projects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shares"}},{"kind":"Field","name":{"kind":"Name","value":"sharesClaimed"}},{"kind":"Field","name":{"kind":"Name","value":"roundtable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originResolution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offer"}},{"kind":"Field","name":{"kind":"Name","value":"shares"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"project"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ThreeListsQuery, ThreeListsQueryVariables>;
export const OrdersAndIssuesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrdersAndIssues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"volunteerSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersOpen"}},{"kind":"Field","name":{"kind":"Name","value":"ordersWithinTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"orderMinutesMedian"}},{"kind":"Field","name":{"kind":"Name","value":"issuesOpen"}},{"kind":"Field","name":{"kind":"Name","value":"issuesOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"issuesReopened"}},{"kind":"Field","name":{"kind":"Name","value":"practicalDeeds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"overdue"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"serviceType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientName"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"hazardClass"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"responsible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resolution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"project"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrdersAndIssuesQuery, OrdersAndIssuesQueryVariables>;
export const AdviceAndDutiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdviceAndDuties"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partyOrganizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fullMembers"}},{"kind":"Field","name":{"kind":"Name","value":"advice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duties"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"met"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AdviceAndDutiesQuery, AdviceAndDutiesQueryVariables>;
export const MyRecordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyRecords"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myRegistrations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"checkInCode"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"myOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"myIssues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"myNeeds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"myClaims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offer"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"myVolunteer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedHours"}},{"kind":"Field","name":{"kind":"Name","value":"star"}}]}}]}}]} as unknown as DocumentNode<MyRecordsQuery, MyRecordsQueryVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"regionCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partyOrganizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterprises"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"needs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"projects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const TrendsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Trends"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"range"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateRangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"needTrend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"range"},"value":{"kind":"Variable","name":{"kind":"Name","value":"range"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activityTrend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"range"},"value":{"kind":"Variable","name":{"kind":"Name","value":"range"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceTrend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"range"},"value":{"kind":"Variable","name":{"kind":"Name","value":"range"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}}]}}]}}]} as unknown as DocumentNode<TrendsQuery, TrendsQueryVariables>;
export const ReadLedgerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadLedger"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readLedger"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"readerRole"}},{"kind":"Field","name":{"kind":"Name","value":"subjectType"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"seal"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReadLedgerQuery, ReadLedgerQueryVariables>;
export const AllFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterpriseFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activityFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"volunteerFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeFigure"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndicatorFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"valueMax"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recorded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]} as unknown as DocumentNode<AllFiguresQuery, AllFiguresQueryVariables>;