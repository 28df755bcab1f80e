import { mintToken, type TokenRole } from "../development-issuer";
import type { TokenSettings } from "../env";
import { roleTitles } from "../role-titles";
import type { Identity } from "./explorer";

/** Who can run every sample: somebody on the staff of all regions they ask about, who may also look at the read ledger. */
const everybody = {
  role: "staff",
  regions: ["510116003", "310104012", "510107014901", "649900902901"],
  scopes: ["organizations:*", "enterprises:*", "activities:*", "volunteers:*", "cases:*", "audit:read"],
} as const;

/** A token of the development issuer for whoever tries the samples, and one for each role. */
export async function developmentIdentities(tokens: TokenSettings): Promise<Identity[]> {
  const all = { id: "all", title: "示例通用（社区工作人员）", token: await mintToken(everybody, tokens) };
  const roles = Object.entries(roleTitles) as [TokenRole, string][];
  const others = roles.map(async ([role, title]) => ({ id: role, title, token: await mintToken({ role }, tokens) }));
  return [all, ...(await Promise.all(others))];
}
