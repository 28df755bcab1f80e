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

/** 取消报名的输入 */
export type CancelRegistrationInput = {
  /** 记录编号 */
  id: string | number;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 原因，最多300字 */
  reason?: string | null | undefined;
  /** 看到的版本号；填了则别人先改过时不办 */
  version?: number | null | undefined;
};

/** 服务对象；前四类即一老一幼一困 */
export type CareGroup =
  /** 儿童 */
  | 'CHILD'
  /** 残疾人 */
  | 'DISABLED'
  /** 老年人 */
  | 'ELDERLY'
  /** 其他居民 */
  | 'GENERAL'
  /** 困难家庭 */
  | 'HARDSHIP';

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

/** 办理需求的输入 */
export type MoveNeedInput = {
  /** 记录编号 */
  id: string | number;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 看到的版本号；填了则别人先改过时不办 */
  version?: number | null | undefined;
};

/** 办理报名的输入 */
export type MoveRegistrationInput = {
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

/** 开放时段的类型 */
export type OpeningKind =
  /** 下班延时 */
  | 'LATE'
  /** 移动式服务，不在场地内 */
  | 'MOBILE'
  /** 日常开放 */
  | 'REGULAR'
  /** 周六错时 */
  | 'SATURDAY';

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

/** 下单的输入 */
export type PlaceOrderInput = {
  /** 上门地址，最多100字，加密保存 */
  address: string;
  /** 属于哪类服务对象；只用来核对，不保存 */
  careGroup?: CareGroup | null | undefined;
  /** 幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填 */
  idempotencyKey?: string | null | undefined;
  /** 联系人，最多30字，本人下单时可填，加密保存 */
  name?: string | null | undefined;
  /** 代谁下单；本人下单时不填 */
  onBehalfOf?: OrderForInput | null | undefined;
  /** 联系电话，最多20字，本人下单时可填，加密保存 */
  phone?: string | null | undefined;
  /** 上门地址所在区划的代码 */
  regionCode: string | number;
  /** 服务项目编号 */
  serviceTypeId: string | number;
};

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

/** 服务订单办理未成功的原因 */
export type ServiceOrderErrorCode =
  /** 这个 idempotencyKey 已用于另一次不同的请求 */
  | 'IDEMPOTENCY_CONFLICT'
  /** 填写的内容有误 */
  | 'INVALID_INPUT'
  /** 不在这项服务的对象范围内 */
  | 'NOT_ELIGIBLE'
  /** 没有找到，或不在您的辖区内 */
  | 'NOT_FOUND'
  /** 本辖区没有可派的服务队 */
  | 'NO_PROVIDER'
  /** 这个辖区还没有责任党组织，请先由街道指定 */
  | 'NO_RESPONSIBLE'
  /** 请先上传服务凭证 */
  | 'PROOF_REQUIRED'
  /** 请写明原因 */
  | 'REASON_REQUIRED'
  /** 没有这个区划 */
  | 'REGION_NOT_FOUND'
  /** 这个区划没有开展这项服务 */
  | 'SERVICE_NOT_OFFERED'
  /** 没有这支服务队，或不在本辖区 */
  | 'TEAM_NOT_FOUND'
  /** 别人刚刚改过，请刷新后再办 */
  | 'VERSION_CONFLICT'
  /** 当前状态不能这样办理，请刷新后再看 */
  | 'WRONG_STATE';

/** 场地类型 */
export type VenueKind =
  /** 健身场所 */
  | 'FITNESS'
  /** 议事厅 */
  | 'MEETING_HALL'
  /** 邻里汇 */
  | 'NEIGHBOURHOOD_CENTRE'
  /** 党群服务中心 */
  | 'PARTY_SERVICE_CENTRE'
  /** 街心花园 */
  | 'POCKET_PARK'
  /** 社区美空间 */
  | 'PUBLIC_SPACE'
  /** 便民服务点 */
  | 'SERVICE_POINT'
  /** 共享便民空间 */
  | 'SHARED_SPACE'
  /** 红色驿站 */
  | 'STATION'
  /** 自习室 */
  | 'STUDY_ROOM';

export type CancelRegistrationMutationVariables = Exact<{
  input: CancelRegistrationInput;
}>;


export type CancelRegistrationMutation = { cancelRegistration: { registration: { id: string, status: RegistrationStatus, version: number } | null, userErrors: Array<{ code: RegistrationErrorCode, message: string, field: Array<string> | null }> } | null };

export type ComingActivitiesQueryVariables = Exact<{
  code: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ComingActivitiesQuery = { region: { code: string, name: string | null, activities: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, title: string, summary: string, kind: ActivityKind, status: ActivityStatus, startsAt: string, endsAt: string, venue: { id: string, name: string } | null, hosts: Array<{ id: string, name: string }> | null } }> } | null } | null };

export type ConfirmPromotionMutationVariables = Exact<{
  input: MoveRegistrationInput;
}>;


export type ConfirmPromotionMutation = { confirmPromotion: { registration: { id: string, status: RegistrationStatus, checkInCode: string | null, version: number } | null, userErrors: Array<{ code: RegistrationErrorCode, message: string, field: Array<string> | null }> } | null };

export type DraftNeedMutationVariables = Exact<{
  input: DraftNeedInput;
}>;


export type DraftNeedMutation = { draftNeed: { need: { id: string, title: string, status: NeedStatus } | null, userErrors: Array<{ code: NeedErrorCode, message: string, field: Array<string> | null }> } | null };

export type RegistrationsOfOursQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RegistrationsOfOursQuery = { myRegistrations: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, status: RegistrationStatus, partySize: number, waitlistPosition: number | null, promotionExpiresAt: string | null, checkInCode: string | null, activity: { id: string, title: string, status: ActivityStatus, startsAt: string } } }> } | null };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder: { serviceOrder: { id: string, number: string, status: OrderStatus, dueAt: string } | null, userErrors: Array<{ code: ServiceOrderErrorCode, message: string, field: Array<string> | null }> } | null };

export type RegisterForActivityMutationVariables = Exact<{
  input: RegisterForActivityInput;
}>;


export type RegisterForActivityMutation = { registerForActivity: { registration: { id: string, status: RegistrationStatus, waitlistPosition: number | null, checkInCode: string | null, version: number } | null, userErrors: Array<{ code: RegistrationErrorCode, message: string, field: Array<string> | null }> } | null };

export type ReportIssueMutationVariables = Exact<{
  input: ReportIssueInput;
}>;


export type ReportIssueMutation = { reportIssue: { issue: { id: string, number: string, status: IssueStatus, dueAt: string } | null, userErrors: Array<{ code: IssueErrorCode, message: string, field: Array<string> | null }> } | null };

export type SubmitNeedMutationVariables = Exact<{
  input: MoveNeedInput;
}>;


export type SubmitNeedMutation = { submitNeed: { need: { id: string, status: NeedStatus } | null, userErrors: Array<{ code: NeedErrorCode, message: string, field: Array<string> | null }> } | null };

export type VenuesNearbyQueryVariables = Exact<{
  code: string | number;
  kind?: VenueKind | null | undefined;
}>;


export type VenuesNearbyQuery = { region: { venues: { edges: Array<{ node: { id: string, name: string, kind: VenueKind, isOpenNow: boolean, services: Array<string>, openingHours: Array<{ weekday: number, opens: string, closes: string, kind: OpeningKind }> } }> } | null } | null };


export const CancelRegistrationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelRegistration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelRegistrationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelRegistration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CancelRegistrationMutation, CancelRegistrationMutationVariables>;
export const ComingActivitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComingActivities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PUBLISHED"},{"kind":"EnumValue","value":"REGISTRATION_OPEN"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"venue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hosts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ComingActivitiesQuery, ComingActivitiesQueryVariables>;
export const ConfirmPromotionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmPromotion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveRegistrationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmPromotion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"checkInCode"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmPromotionMutation, ConfirmPromotionMutationVariables>;
export const DraftNeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftNeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DraftNeedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftNeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"need"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<DraftNeedMutation, DraftNeedMutationVariables>;
export const RegistrationsOfOursDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RegistrationsOfOurs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myRegistrations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"partySize"}},{"kind":"Field","name":{"kind":"Name","value":"waitlistPosition"}},{"kind":"Field","name":{"kind":"Name","value":"promotionExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkInCode"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RegistrationsOfOursQuery, RegistrationsOfOursQueryVariables>;
export const PlaceOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlaceOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlaceOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const RegisterForActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterForActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterForActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerForActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"waitlistPosition"}},{"kind":"Field","name":{"kind":"Name","value":"checkInCode"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterForActivityMutation, RegisterForActivityMutationVariables>;
export const ReportIssueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportIssue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportIssueInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportIssue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ReportIssueMutation, ReportIssueMutationVariables>;
export const SubmitNeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitNeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveNeedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitNeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"need"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SubmitNeedMutation, SubmitNeedMutationVariables>;
export const VenuesNearbyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VenuesNearby"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"VenueKind"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"venues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isOpenNow"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekday"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<VenuesNearbyQuery, VenuesNearbyQueryVariables>;