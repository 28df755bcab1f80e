import { describedEnum } from "@quyu/kernel";

// The enterprises subgraph has the same enum for its needs and projects: same values, same texts.
export const CooperationField = describedEnum("CooperationField", "共建领域", {
  CO_GOVERNANCE: "共治",
  CULTURE: "文化",
  ECOLOGY: "生态",
  SAFETY: "安全",
  SERVICE: "服务",
  ECONOMY: "经济发展",
  CITY_MANAGEMENT: "城区管理",
  TALENT: "人才服务",
  CARE: "一老一幼一困",
  PARKING: "停车",
});
export type CooperationFieldValue = keyof typeof CooperationField;
