import type { TokenRole } from "./development-issuer";

/** The roles in Chinese, in the order in which they are shown. */
export const roleTitles: Record<TokenRole, string> = {
  staff: "社区工作人员",
  officer: "街道干部",
  partner: "合作方系统",
  enterprise: "企业联系人",
  leader: "志愿队负责人",
  volunteer: "志愿者",
  resident: "居民",
  auditor: "审计",
  administrator: "平台管理员",
};
