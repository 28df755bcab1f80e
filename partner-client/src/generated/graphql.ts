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

export type ComingActivitiesQueryVariables = Exact<{
  code: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ComingActivitiesQuery = { region: { code: string, name: string | null, activities: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, title: string, summary: string, kind: ActivityKind, status: ActivityStatus, startsAt: string, endsAt: string, venue: { id: string, name: string } | null, hosts: Array<{ id: string, name: string }> | null } }> } | null } | null };

export type VenuesNearbyQueryVariables = Exact<{
  code: string | number;
  kind?: VenueKind | null | undefined;
}>;


export type VenuesNearbyQuery = { region: { venues: { edges: Array<{ node: { id: string, name: string, kind: VenueKind, isOpenNow: boolean, services: Array<string>, openingHours: Array<{ weekday: number, opens: string, closes: string, kind: OpeningKind }> } }> } | null } | null };


export const ComingActivitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComingActivities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PUBLISHED"},{"kind":"EnumValue","value":"REGISTRATION_OPEN"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"venue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hosts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ComingActivitiesQuery, ComingActivitiesQueryVariables>;
export const VenuesNearbyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VenuesNearby"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"VenueKind"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"venues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isOpenNow"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekday"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<VenuesNearbyQuery, VenuesNearbyQueryVariables>;