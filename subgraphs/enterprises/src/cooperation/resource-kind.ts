import { describedEnum } from "@quyu/kernel";

/** What can be shared, and what a contribution consists of. */
export const ResourceKind = describedEnum("ResourceKind", "资源的种类", {
  SPACE: "场地",
  EXPERT: "专家",
  GOODS: "物资",
  FUND: "资金",
  TIME: "人力与时间",
  PARKING: "车位",
});
export type ResourceKindValue = keyof typeof ResourceKind;
