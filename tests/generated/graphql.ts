/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** 活动办理未成功的原因 */
export type ActivityErrorCode =
  /** 名额不能少于已确认和已为递补者保留的人数 */
  | 'CAPACITY_BELOW_CONFIRMED'
  /** 这个 idempotencyKey 已用于另一次不同的请求 */
  | 'IDEMPOTENCY_CONFLICT'
  /** 填写的内容有误 */
  | 'INVALID_INPUT'
  /** 还没有审核通过，不能发布 */
  | 'NOT_APPROVED'
  /** 活动还没有到结束时间 */
  | 'NOT_ENDED_YET'
  /** 没有找到，或不在您的辖区内 */
  | 'NOT_FOUND'
  /** 请写明原因 */
  | 'REASON_REQUIRED'
  /** 没有这个区划 */
  | 'REGION_NOT_FOUND'
  /** 审核人不能是策划人本人 */
  | 'REVIEWER_IS_PLANNER'
  /** 没有这个活动系列 */
  | 'SERIES_NOT_FOUND'
  /** 开始时间应在现在之后 */
  | 'TIME_PASSED'
  /** 延期的活动请写明新的开始和结束时间 */
  | 'TIME_REQUIRED'
  /** 别人刚刚改过，请刷新后再办 */
  | 'VERSION_CONFLICT'
  /** 当前状态不能这样办理，请刷新后再看 */
  | 'WRONG_STATE';

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

/** 联盟办理未成功的原因 */
export type AllianceErrorCode =
  /** 已经是这个联盟的成员，或已提出申请 */
  | 'ALREADY_MEMBER'
  /** 这个 idempotencyKey 已用于另一次不同的请求 */
  | 'IDEMPOTENCY_CONFLICT'
  /** 填写的内容有误 */
  | 'INVALID_INPUT'
  /** 发起成员应在您的辖区内；别处的单位请自行申请加入 */
  | 'MEMBER_OUTSIDE_REGION'
  /** 没有找到，或不在您的辖区内 */
  | 'NOT_FOUND'
  /** 没有这个区划 */
  | 'REGION_NOT_FOUND'
  /** 别人刚刚改过，请刷新后再办 */
  | 'VERSION_CONFLICT'
  /** 当前状态不能这样办理，请刷新后再看 */
  | 'WRONG_STATE';

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

/** 预约共享资源的输入 */
export type BookResourceInput = {
  /** 结束时间 */
  endsAt: string;
  /** 为哪家企业预约；企业联系人和本人预约时不填 */
  enterpriseId?: string | number | null | undefined;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 用途，最多100字 */
  purpose: string;
  /** 数量，不填为1 */
  quantity?: number | null | undefined;
  /** 资源编号 */
  resourceId: string | number;
  /** 开始时间 */
  startsAt: string;
};

/** 共享资源办理未成功的原因 */
export type BookingErrorCode =
  /** 已经开始，不能取消 */
  | 'ALREADY_STARTED'
  /** 已经约出去的比这个数量多，等用完或取消之后再改 */
  | 'BELOW_BOOKED'
  /** 没有这家企业 */
  | 'ENTERPRISE_NOT_FOUND'
  /** 同一天的可预约时间不能重叠 */
  | 'HOURS_OVERLAP'
  /** 这个 idempotencyKey 已用于另一次不同的请求 */
  | 'IDEMPOTENCY_CONFLICT'
  /** 填写的内容有误 */
  | 'INVALID_INPUT'
  /** 没有找到，或不在您的辖区内 */
  | 'NOT_FOUND'
  /** 不在可预约的时间里，或超过了总数量 */
  | 'OUTSIDE_CONDITIONS'
  /** 没有这个区划 */
  | 'REGION_NOT_FOUND'
  /** 这段时间剩下的数量不够 */
  | 'SLOT_TAKEN'
  /** 开始时间应在现在之后 */
  | 'TIME_PASSED'
  /** 别人刚刚改过，请刷新后再办 */
  | 'VERSION_CONFLICT'
  /** 当前状态不能这样办理，请刷新后再看 */
  | 'WRONG_STATE';

/** 预约的状态 */
export type BookingStatus =
  /** 已预约 */
  | 'BOOKED'
  /** 已取消 */
  | 'CANCELLED'
  /** 已使用 */
  | 'USED';

/** 认领办理未成功的原因 */
export type ClaimErrorCode =
  /** 没有这家企业或社会组织 */
  | 'CLAIMANT_NOT_FOUND'
  /** 日期不能晚于今天 */
  | 'DAY_IN_FUTURE'
  /** 这个 idempotencyKey 已用于另一次不同的请求 */
  | 'IDEMPOTENCY_CONFLICT'
  /** 填写的内容有误 */
  | 'INVALID_INPUT'
  /** 没有找到，或不在您的辖区内 */
  | 'NOT_FOUND'
  /** 项目现在不能认领 */
  | 'PROJECT_NOT_OPEN'
  /** 请写明原因 */
  | 'REASON_REQUIRED'
  /** 没有这个区划 */
  | 'REGION_NOT_FOUND'
  /** 剩下的份数不够 */
  | 'SHARES_EXCEEDED'
  /** 别人刚刚改过，请刷新后再办 */
  | 'VERSION_CONFLICT'
  /** 当前状态不能这样办理，请刷新后再看 */
  | 'WRONG_STATE';

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
  /** 区间的第一天，含当天 */
  from: string;
  /** 区间的最后一天，含当天 */
  to: string;
};

/** 答复认领的输入 */
export type DecideClaimInput = {
  /** 是否接受 */
  accept: boolean;
  /** 记录编号 */
  id: string | number;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 原因，最多300字，不接受时必填 */
  reason?: string | null | undefined;
  /** 看到的版本号；填了则别人先改过时不办 */
  version?: number | null | undefined;
};

/** 起草需求的输入 */
export type DraftNeedInput = {
  /** 联系人，最多30字，加密保存 */
  contactName?: string | null | undefined;
  /** 联系电话，最多20字，加密保存 */
  contactPhone?: string | null | undefined;
  /** 详细说明，最多2000字，只给提出人和工作人员看 */
  detail?: string | null | undefined;
  /** 关于哪家企业 */
  enterpriseId?: string | number | null | undefined;
  /** 共建领域 */
  field: CooperationField;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 哪项会议决议；来源为会议时必填 */
  originResolutionId?: string | number | null | undefined;
  /** 来源；工作人员填，别人不填 */
  raisedBy?: NeedOrigin | null | undefined;
  /** 所在区划的代码；企业联系人不填，取企业的 */
  regionCode?: string | number | null | undefined;
  /** 标题，最多60字 */
  title: string;
  /** 哪次走访得知；来源为走访时必填 */
  visitId?: string | number | null | undefined;
};

/** 起草项目的输入 */
export type DraftProjectInput = {
  /** 发起的联盟 */
  allianceId?: string | number | null | undefined;
  /** 募捐备案编号，最多60字，公益募捐项目必填 */
  charityFilingNumber?: string | null | undefined;
  /** 有公开募捐资格的慈善组织，最多60字，公益募捐项目必填 */
  charityOrganization?: string | null | undefined;
  /** 共建领域 */
  field: CooperationField;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 承接的需求，最多50个，须已上清单 */
  needIds?: Array<string | number> | null | undefined;
  /** 所在区划的代码 */
  regionCode: string | number;
  /** 来源的会议决议 */
  resolutionId?: string | number | null | undefined;
  /** 可认领的份数，1至10000 */
  shares: number;
  /** 内容简介，最多2000字 */
  summary: string;
  /** 名称，最多60字 */
  title: string;
};

/** 走访、政策、减负与社会公司登记未成功的原因 */
export type EnterpriseRecordErrorCode =
  /** 用于公益的金额不能超过当年利润 */
  | 'ALLOCATED_OVER_PROFIT'
  /** 适用对象与条件不一致，请写明企业类型、规模或行业 */
  | 'AUDIENCE_INCOMPLETE'
  /** 日期不能晚于今天 */
  | 'DAY_IN_FUTURE'
  /** 没有这家企业，或不在您的辖区内 */
  | 'ENTERPRISE_NOT_FOUND'
  /** 这个 idempotencyKey 已用于另一次不同的请求 */
  | 'IDEMPOTENCY_CONFLICT'
  /** 填写的内容有误 */
  | 'INVALID_INPUT'
  /** 没有找到，或不在您的辖区内 */
  | 'NOT_FOUND'
  /** 没有这个区划 */
  | 'REGION_NOT_FOUND'
  /** 持股比例合计应为100% */
  | 'SHARES_NOT_WHOLE'
  /** 别人刚刚改过，请刷新后再办 */
  | 'VERSION_CONFLICT'
  /** 当前状态不能这样办理，请刷新后再看 */
  | 'WRONG_STATE'
  /** 这一年已经登记过 */
  | 'YEAR_TAKEN';

/** 评价需求的输入 */
export type EvaluateNeedInput = {
  /** 评语，最多500字 */
  comment?: string | null | undefined;
  /** 记录编号 */
  id: string | number;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 评分，1至5，5为最好 */
  score: number;
  /** 看到的版本号；填了则别人先改过时不办 */
  version?: number | null | undefined;
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

/** 成立联盟的输入 */
export type FoundAllianceInput = {
  /** 宗旨或合作领域，最多20项，每项最多40字 */
  aims?: Array<string> | null | undefined;
  /** 成立或启动时间，最多20字，如 2026-11；不填为空 */
  founded?: string | null | undefined;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 联盟的类型 */
  kind: AllianceKind;
  /** 牵头的党组织的编号；没有时不填 */
  leadId?: string | number | null | undefined;
  /** 运行机制，最多20项，每项最多40字 */
  mechanisms?: Array<string> | null | undefined;
  /** 发起成员，最多200家，都须在您的辖区内；成立当天即加入 */
  members?: Array<FoundingMemberInput> | null | undefined;
  /** 名称，最多60字 */
  name: string;
  /** 所在区划的代码，街道或社区 */
  regionCode: string | number;
};

/** 联盟的一家发起成员：企业或社会组织，二者填一 */
export type FoundingMemberInput = {
  /** 企业编号 */
  enterpriseId?: string | number | null | undefined;
  /** 角色；不填为成员单位 */
  role?: AllianceRole | null | undefined;
  /** 社会组织编号 */
  socialOrganizationId?: string | number | null | undefined;
};

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

/** 群众反映的问题办理未成功的原因 */
export type IssueErrorCode =
  /** 这个问题已经转成需求 */
  | 'ALREADY_ESCALATED'
  /** 没有找到所重复的问题 */
  | 'DUPLICATE_NOT_FOUND'
  /** 所选的问题本身就是重复反映，请并入它所重复的那一个 */
  | 'DUPLICATE_OF_DUPLICATE'
  /** 不能并入它自己 */
  | 'DUPLICATE_OF_ITSELF'
  /** 所选的问题不在同一个辖区，不能并入 */
  | 'DUPLICATE_OUTSIDE_REGION'
  /** 这个 idempotencyKey 已用于另一次不同的请求 */
  | 'IDEMPOTENCY_CONFLICT'
  /** 填写的内容有误 */
  | 'INVALID_INPUT'
  /** 不是紧急情况，不用登记处置步骤 */
  | 'NOT_AN_EMERGENCY'
  /** 没有找到，或不在您的辖区内 */
  | 'NOT_FOUND'
  /** 这个辖区还没有责任党组织，请先由街道指定 */
  | 'NO_RESPONSIBLE'
  /** 请先上传整改凭证 */
  | 'PROOF_REQUIRED'
  /** 请写明原因 */
  | 'REASON_REQUIRED'
  /** 没有这个区划 */
  | 'REGION_NOT_FOUND'
  /** 这一步应在已登记的步骤之后，时间不能倒退 */
  | 'STEP_OUT_OF_ORDER'
  /** 核验人不能是整改人本人 */
  | 'VERIFIER_IS_RECTIFIER'
  /** 别人刚刚改过，请刷新后再办 */
  | 'VERSION_CONFLICT'
  /** 当前状态不能这样办理，请刷新后再看 */
  | 'WRONG_STATE';

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

/** 办理认领的输入 */
export type MoveClaimInput = {
  /** 记录编号 */
  id: string | number;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 说明，最多300字 */
  reason?: string | null | undefined;
  /** 看到的版本号；填了则别人先改过时不办 */
  version?: number | null | undefined;
};

/** 办理需求的输入 */
export type MoveNeedInput = {
  /** 记录编号 */
  id: string | number;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 看到的版本号；填了则别人先改过时不办 */
  version?: number | null | undefined;
};

/** 办理项目的输入 */
export type MoveProjectInput = {
  /** 记录编号 */
  id: string | number;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 看到的版本号；填了则别人先改过时不办 */
  version?: number | null | undefined;
};

/** 需求办理未成功的原因 */
export type NeedErrorCode =
  /** 这个 idempotencyKey 已用于另一次不同的请求 */
  | 'IDEMPOTENCY_CONFLICT'
  /** 填写的内容有误 */
  | 'INVALID_INPUT'
  /** 没有找到，或不在您的辖区内 */
  | 'NOT_FOUND'
  /** 请写明来源：企业、走访或会议决议 */
  | 'ORIGIN_INCOMPLETE'
  /** 请写明原因 */
  | 'REASON_REQUIRED'
  /** 没有这个区划 */
  | 'REGION_NOT_FOUND'
  /** 没有这项资源 */
  | 'RESOURCE_NOT_FOUND'
  /** 审核人不能是提出人本人 */
  | 'REVIEWER_IS_SUBMITTER'
  /** 没有找到要并入的需求，或它还没有上清单 */
  | 'TARGET_NOT_FOUND'
  /** 别人刚刚改过，请刷新后再办 */
  | 'VERSION_CONFLICT'
  /** 当前状态不能这样办理，请刷新后再看 */
  | 'WRONG_STATE';

/** 需求的来源 */
export type NeedOrigin =
  /** 企业提出 */
  | 'ENTERPRISE'
  /** 由群众反映的问题转来 */
  | 'ISSUE'
  /** 会议提出 */
  | 'MEETING'
  /** 居民提出 */
  | 'RESIDENT'
  /** 工作人员提出 */
  | 'STAFF'
  /** 走访得知 */
  | 'VISIT';

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

/** 代谁办理：合作系统代居民，工作人员代老人 */
export type OnBehalfOfInput = {
  /** 姓名，最多30字 */
  name: string;
  /** 电话，最多20字 */
  phone?: string | null | undefined;
  /** 本人在合作系统中的标识，最多200字，同一人始终相同；不存原文 */
  subjectToken: string;
};

/** 代谁下单：合作系统代居民，工作人员代老人 */
export type OrderForInput = {
  /** 姓名，最多30字 */
  name: string;
  /** 电话，最多20字 */
  phone?: string | null | undefined;
  /** 本人在合作系统中的标识，最多200字，同一人始终相同；不存原文 */
  subjectToken: string;
};

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

/** 策划活动的输入 */
export type PlanActivityInput = {
  /** 以哪个联盟的名义举办 */
  allianceId?: string | number | null | undefined;
  /** 名额，1至100000，单位人，不填不限 */
  capacity?: number | null | undefined;
  /** 类别，最多30字 */
  category?: string | null | undefined;
  /** 协办的企业，最多50个 */
  coHostIds?: Array<string | number> | null | undefined;
  /** 结束时间 */
  endsAt: string;
  /** 每家企业的名额上限，1至100000，单位人，不填不限 */
  enterpriseQuota?: number | null | undefined;
  /** 主办的党组织，最多20个，牵头的在前 */
  hostIds: Array<string | number>;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 活动的类型 */
  kind: ActivityKind;
  /** 为哪个项目举办 */
  projectId?: string | number | null | undefined;
  /** 所在区划的代码 */
  regionCode: string | number;
  /** 报名截止时间；填了开始时间就要填，不晚于活动开始 */
  registrationClosesAt?: string | null | undefined;
  /** 报名开始时间；不需报名的不填 */
  registrationOpensAt?: string | null | undefined;
  /** 所属活动系列的编号 */
  seriesId?: string | number | null | undefined;
  /** 到场服务的志愿服务队；队员签到后自动申报服务时长 */
  servingTeamId?: string | number | null | undefined;
  /** 开始时间 */
  startsAt: string;
  /** 内容简介，最多2000字 */
  summary: string;
  /** 名称，最多60字 */
  title: string;
  /** 场地的编号 */
  venueId?: string | number | null | undefined;
};

/** 项目办理未成功的原因 */
export type ProjectErrorCode =
  /** 没有这个联盟 */
  | 'ALLIANCE_NOT_FOUND'
  /** 公益募捐项目请写明有资格的慈善组织和备案编号 */
  | 'CHARITY_INCOMPLETE'
  /** 还有认领没有签约，不能开始 */
  | 'CLAIMS_NOT_SIGNED'
  /** 这个 idempotencyKey 已用于另一次不同的请求 */
  | 'IDEMPOTENCY_CONFLICT'
  /** 填写的内容有误 */
  | 'INVALID_INPUT'
  /** 需求不在清单上，或已有项目承接 */
  | 'NEED_NOT_LISTED'
  /** 只有作为范本的项目可以复制 */
  | 'NOT_A_TEMPLATE'
  /** 只有完成了的项目可以作为范本 */
  | 'NOT_DELIVERED'
  /** 没有找到，或不在您的辖区内 */
  | 'NOT_FOUND'
  /** 请写明原因 */
  | 'REASON_REQUIRED'
  /** 没有这个区划 */
  | 'REGION_NOT_FOUND'
  /** 这项决议已经有项目 */
  | 'RESOLUTION_TAKEN'
  /** 份数不能少于已认领的 */
  | 'SHARES_BELOW_CLAIMED'
  /** 别人刚刚改过，请刷新后再办 */
  | 'VERSION_CONFLICT'
  /** 当前状态不能这样办理，请刷新后再看 */
  | 'WRONG_STATE';

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

/** 凭证的种类 */
export type ProofKind =
  /** 整改后照片 */
  | 'AFTER'
  /** 整改前照片 */
  | 'BEFORE'
  /** 单据或检测报告 */
  | 'DOCUMENT'
  /** 视频 */
  | 'VIDEO';

/** 登记走访的输入 */
export type RecordVisitInput = {
  /** 走访人的职务，最多30字，不记姓名，不填为社区工作人员 */
  byRole?: string | null | undefined;
  /** 走访的企业 */
  enterpriseId: string | number;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 得知的需求，最多20条；从草稿开始 */
  needs?: Array<VisitNeedInput> | null | undefined;
  /** 走访记录，最多2000字 */
  notes: string;
  /** 走访日期；不填为今天 */
  visitedOn?: string | null | undefined;
};

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

/** 报名活动的输入 */
export type RegisterForActivityInput = {
  /** 活动编号 */
  activityId: string | number;
  /** 以哪家企业的名义报名，占用该企业的名额；以个人名义时不填 */
  enterpriseId?: string | number | null | undefined;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 报名人姓名，最多30字，本人报名时可填 */
  name?: string | null | undefined;
  /** 代谁报名；本人报名时不填 */
  onBehalfOf?: OnBehalfOfInput | null | undefined;
  /** 人数，1至50，含本人，不填为1 */
  partySize?: number | null | undefined;
  /** 报名人电话，最多20字，本人报名时可填 */
  phone?: string | null | undefined;
};

/** 报名办理未成功的原因 */
export type RegistrationErrorCode =
  /** 已经报过名了 */
  | 'ALREADY_REGISTERED'
  /** 活动已经开始，不能再取消 */
  | 'ALREADY_STARTED'
  /** 签到码不对或已过时 */
  | 'CODE_INVALID'
  /** 本企业的名额已用完 */
  | 'ENTERPRISE_QUOTA_FULL'
  /** 这个 idempotencyKey 已用于另一次不同的请求 */
  | 'IDEMPOTENCY_CONFLICT'
  /** 填写的内容有误 */
  | 'INVALID_INPUT'
  /** 没有找到，或不在您的辖区内 */
  | 'NOT_FOUND'
  /** 活动还没有开始 */
  | 'NOT_STARTED'
  /** 同行人数超过了活动的名额 */
  | 'PARTY_TOO_LARGE'
  /** 递补的名额已过保留时间，已回到候补 */
  | 'PROMOTION_EXPIRED'
  /** 没有这个区划 */
  | 'REGION_NOT_FOUND'
  /** 现在不能报名：还没有开始，或已经截止 */
  | 'REGISTRATION_CLOSED'
  /** 别人刚刚改过，请刷新后再办 */
  | 'VERSION_CONFLICT'
  /** 当前状态不能这样办理，请刷新后再看 */
  | 'WRONG_STATE';

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

/** 上报问题的输入 */
export type ReportIssueInput = {
  /** 楼栋，最多20字 */
  building?: string | null | undefined;
  /** 情况说明，最多1000字 */
  detail: string;
  /** 所在小区的编号 */
  estateId?: string | number | null | undefined;
  /** 紧急程度；不填为一般 */
  hazardClass?: HazardClass | null | undefined;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 联系人，最多30字，本人上报时可填，加密保存 */
  name?: string | null | undefined;
  /** 代谁上报；本人上报时不填 */
  onBehalfOf?: OrderForInput | null | undefined;
  /** 联系电话，最多20字，本人上报时可填，加密保存 */
  phone?: string | null | undefined;
  /** 所在区划的代码 */
  regionCode: string | number;
  /** 标题，最多60字 */
  title: string;
};

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

/** 审核意见 */
export type ReviewDecision =
  /** 不予列入 */
  | 'DECLINE'
  /** 列入需求清单 */
  | 'LIST';

/** 审核需求的输入 */
export type ReviewNeedInput = {
  /** 审核的意见 */
  decision: ReviewDecision;
  /** 记录编号 */
  id: string | number;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 原因，最多300字，不予列入时必填 */
  reason?: string | null | undefined;
  /** 看到的版本号；填了则别人先改过时不办 */
  version?: number | null | undefined;
};

/** 摊位的状态 */
export type StallStatus =
  /** 已安排 */
  | 'ALLOTTED'
  /** 已申请 */
  | 'APPLIED'
  /** 已结算 */
  | 'SETTLED';

/** 走访得知的一条需求 */
export type VisitNeedInput = {
  /** 详细说明，最多2000字 */
  detail?: string | null | undefined;
  /** 共建领域 */
  field: CooperationField;
  /** 标题，最多60字 */
  title: string;
};

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

export type FoundAllianceMutationVariables = Exact<{
  input: FoundAllianceInput;
}>;


export type FoundAllianceMutation = { foundAlliance: { alliance: { id: string, name: string, aims: Array<string>, memberCount: number, version: number, region: { name: string | null } | null } | null, userErrors: Array<{ message: string, field: Array<string> | null, code: AllianceErrorCode }> } | null };

export type PlanActivityMutationVariables = Exact<{
  input: PlanActivityInput;
}>;


export type PlanActivityMutation = { planActivity: { activity: { id: string, title: string, status: ActivityStatus, version: number, allowedMoves: Array<string>, hosts: Array<{ name: string }> | null } | null, userErrors: Array<{ message: string, field: Array<string> | null, code: ActivityErrorCode }> } | null };

export type ReportIssueAtEstateMutationVariables = Exact<{
  input: ReportIssueInput;
}>;


export type ReportIssueAtEstateMutation = { reportIssue: { issue: { id: string, number: string, status: IssueStatus, dueAt: string, allowedMoves: Array<string>, responsible: { name: string } | null } | null, userErrors: Array<{ message: string, field: Array<string> | null, code: IssueErrorCode }> } | null };

export type DraftNeedMutationVariables = Exact<{
  input: DraftNeedInput;
}>;


export type DraftNeedMutation = { draftNeed: { need: { id: string, title: string, status: NeedStatus, version: number, allowedMoves: Array<string>, region: { name: string | null } | null } | null, userErrors: Array<{ message: string, field: Array<string> | null, code: NeedErrorCode }> } | null };

export type SubmitNeedMutationVariables = Exact<{
  input: MoveNeedInput;
}>;


export type SubmitNeedMutation = { submitNeed: { need: { id: string, title: string, status: NeedStatus, version: number, allowedMoves: Array<string> } | null, userErrors: Array<{ message: string, field: Array<string> | null, code: NeedErrorCode }> } | null };

export type StartNeedReviewMutationVariables = Exact<{
  input: MoveNeedInput;
}>;


export type StartNeedReviewMutation = { startNeedReview: { need: { id: string, title: string, status: NeedStatus, version: number, allowedMoves: Array<string> } | null, userErrors: Array<{ message: string, field: Array<string> | null, code: NeedErrorCode }> } | null };

export type ReviewNeedMutationVariables = Exact<{
  input: ReviewNeedInput;
}>;


export type ReviewNeedMutation = { reviewNeed: { need: { id: string, title: string, status: NeedStatus, listedAt: string | null, declineReason: string | null, version: number, allowedMoves: Array<string> } | null, userErrors: Array<{ message: string, field: Array<string> | null, code: NeedErrorCode }> } | null };

export type DraftProjectMutationVariables = Exact<{
  input: DraftProjectInput;
}>;


export type DraftProjectMutation = { draftProject: { project: { id: string, title: string, status: ProjectStatus, shares: number, sharesClaimed: number, version: number, allowedMoves: Array<string>, needs: Array<{ title: string, status: NeedStatus }> | null } | null, userErrors: Array<{ message: string, field: Array<string> | null, code: ProjectErrorCode }> } | null };

export type DecideClaimMutationVariables = Exact<{
  input: DecideClaimInput;
}>;


export type DecideClaimMutation = { decideClaim: { claim: { id: string, status: ClaimStatus, shares: number, offer: string, version: number, allowedMoves: Array<string>, project: { title: string, status: ProjectStatus, shares: number, sharesClaimed: number } } | null, userErrors: Array<{ message: string, field: Array<string> | null, code: ClaimErrorCode }> } | null };

export type SignAndStartMutationVariables = Exact<{
  claim: MoveClaimInput;
  project: MoveProjectInput;
}>;


export type SignAndStartMutation = { signClaim: { claim: { id: string, status: ClaimStatus, offer: string } | null, userErrors: Array<{ message: string, field: Array<string> | null, code: ClaimErrorCode }> } | null, startProject: { project: { id: string, title: string, status: ProjectStatus, needs: Array<{ title: string, status: NeedStatus }> | null } | null, userErrors: Array<{ message: string, field: Array<string> | null, code: ProjectErrorCode }> } | null };

export type EvaluateNeedMutationVariables = Exact<{
  input: EvaluateNeedInput;
}>;


export type EvaluateNeedMutation = { evaluateNeed: { need: { id: string, title: string, status: NeedStatus, version: number, evaluation: { score: number, comment: string | null, evaluatedAt: string } | null, history: Array<{ from: string | null, to: string, occurredAt: string }> } | null, userErrors: Array<{ message: string, field: Array<string> | null, code: NeedErrorCode }> } | null };

export type RegisterAnElderMutationVariables = Exact<{
  input: RegisterForActivityInput;
}>;


export type RegisterAnElderMutation = { registerForActivity: { registration: { id: string, status: RegistrationStatus, partySize: number, waitlistPosition: number | null, promotionExpiresAt: string | null, checkInCode: string | null, version: number, allowedMoves: Array<string>, activity: { title: string, startsAt: string } } | null, userErrors: Array<{ message: string, field: Array<string> | null, code: RegistrationErrorCode }> } | null };

export type RecordVisitMutationVariables = Exact<{
  input: RecordVisitInput;
}>;


export type RecordVisitMutation = { recordVisit: { visit: { id: string, visitedOn: string, byRole: string, enterprise: { name: string }, needs: Array<{ id: string, title: string, status: NeedStatus, allowedMoves: Array<string> }> } | null, userErrors: Array<{ message: string, field: Array<string> | null, code: EnterpriseRecordErrorCode }> } | null };

export type BookResourceMutationVariables = Exact<{
  input: BookResourceInput;
}>;


export type BookResourceMutation = { bookResource: { booking: { id: string, startsAt: string, endsAt: string, quantity: number, status: BookingStatus, allowedMoves: Array<string>, resource: { name: string, conditions: string | null } } | null, userErrors: Array<{ message: string, field: Array<string> | null, code: BookingErrorCode }> } | null };

export type IssueToResultQueryVariables = Exact<{
  id: string | number;
}>;


export type IssueToResultQuery = { issue: { number: string, title: string, status: IssueStatus, reportedAt: string, responsible: { name: string } | null, proofs: Array<{ kind: ProofKind, url: string, takenAt: string }>, resolution: { id: string } | null, need: { id: string, title: string, status: NeedStatus, resolutions: Array<{ id: string, text: string, status: ResolutionStatus, meeting: { title: string, heldAt: string }, project: { id: string, title: string, status: ProjectStatus, originResolution: { id: string } | null, claims: Array<{ offer: string, shares: number, status: ClaimStatus, enterprise: { name: string } | null, socialOrganization: { name: string } | null, project: { needs: Array<{ id: string, originIssue: { number: string } | null }> | null, originResolution: { id: string, issue: { number: string } | null, agendaItem: { originNeed: { id: string } | null, originIssue: { number: string } | null } | null } | null } }> | null } | null }> | null } | null } | null };

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
export const FoundAllianceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FoundAlliance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FoundAllianceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"foundAlliance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alliance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"aims"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FoundAllianceMutation, FoundAllianceMutationVariables>;
export const PlanActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlanActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"allowedMoves"}},{"kind":"Field","name":{"kind":"Name","value":"hosts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlanActivityMutation, PlanActivityMutationVariables>;
export const ReportIssueAtEstateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportIssueAtEstate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportIssueInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportIssue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"allowedMoves"}},{"kind":"Field","name":{"kind":"Name","value":"responsible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReportIssueAtEstateMutation, ReportIssueAtEstateMutationVariables>;
export const DraftNeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftNeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DraftNeedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftNeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"need"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"allowedMoves"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DraftNeedMutation, DraftNeedMutationVariables>;
export const SubmitNeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitNeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveNeedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitNeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"need"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"allowedMoves"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubmitNeedMutation, SubmitNeedMutationVariables>;
export const StartNeedReviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartNeedReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveNeedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startNeedReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"need"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"allowedMoves"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartNeedReviewMutation, StartNeedReviewMutationVariables>;
export const ReviewNeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewNeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewNeedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewNeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"need"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"listedAt"}},{"kind":"Field","name":{"kind":"Name","value":"declineReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"allowedMoves"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReviewNeedMutation, ReviewNeedMutationVariables>;
export const DraftProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftProject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DraftProjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftProject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"project"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shares"}},{"kind":"Field","name":{"kind":"Name","value":"sharesClaimed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"allowedMoves"}},{"kind":"Field","name":{"kind":"Name","value":"needs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DraftProjectMutation, DraftProjectMutationVariables>;
export const DecideClaimDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideClaim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideClaimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideClaim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shares"}},{"kind":"Field","name":{"kind":"Name","value":"offer"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"allowedMoves"}},{"kind":"Field","name":{"kind":"Name","value":"project"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shares"}},{"kind":"Field","name":{"kind":"Name","value":"sharesClaimed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DecideClaimMutation, DecideClaimMutationVariables>;
export const SignAndStartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignAndStart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"claim"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveClaimInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"project"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveProjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signClaim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"claim"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"startProject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"project"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"project"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"needs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SignAndStartMutation, SignAndStartMutationVariables>;
export const EvaluateNeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EvaluateNeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EvaluateNeedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evaluateNeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"need"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"evaluatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EvaluateNeedMutation, EvaluateNeedMutationVariables>;
export const RegisterAnElderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterAnElder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterForActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerForActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"partySize"}},{"kind":"Field","name":{"kind":"Name","value":"waitlistPosition"}},{"kind":"Field","name":{"kind":"Name","value":"promotionExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkInCode"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"allowedMoves"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RegisterAnElderMutation, RegisterAnElderMutationVariables>;
export const RecordVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordVisitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordVisit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"visitedOn"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"needs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"allowedMoves"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordVisitMutation, RecordVisitMutationVariables>;
export const BookResourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookResource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BookResourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookResource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"allowedMoves"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BookResourceMutation, BookResourceMutationVariables>;
export const IssueToResultDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IssueToResult"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"responsible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proofs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resolution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"need"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"resolutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"project"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"originResolution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offer"}},{"kind":"Field","name":{"kind":"Name","value":"shares"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"socialOrganization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"project"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"needs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"originIssue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"originResolution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agendaItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"originNeed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originIssue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<IssueToResultQuery, IssueToResultQueryVariables>;
export const AllFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterpriseFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activityFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"volunteerFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeFigure"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IndicatorFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"valueMax"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recorded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]} as unknown as DocumentNode<AllFiguresQuery, AllFiguresQueryVariables>;