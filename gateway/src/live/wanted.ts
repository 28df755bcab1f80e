import { coversRegion, hasScope, isRegionCode, type Viewer } from "@quyu/kernel";
import type { Request } from "express";
import type { ClientCode } from "../errors";
import type { Wanted } from "./live-event.service";
import { liveLimits } from "./live-limits";
import { isTopic, type Topic, type TopicName, topicNames, topics } from "./topics";

export interface Refusal {
  status: number;
  code: ClientCode;
  message?: string;
}

/** What a request for a stream asks for, after its caller's rights; or why it is refused. */
export function readWanted(viewer: Viewer, query: Request["query"]): Wanted | Refusal {
  if (query["access_token"] !== undefined) return bad("令牌不能写在地址里（地址会留在日志中），请放在 Authorization 请求头里");
  const names = list(query["topics"]);
  if (names.length === 0) return bad(`请用 topics 写明要接收什么：${topicNames.join("、")}`);
  const unknown = names.filter((name) => !isTopic(name));
  if (unknown.length > 0) return bad(`没有这样的主题，可选：${topicNames.join("、")}`);
  const asked = list(query["regions"]);
  if (asked.length > liveLimits.regions) return bad(`regions 最多写${liveLimits.regions}个区划代码`);
  if (!asked.every(isRegionCode)) return bad("regions 应为区划代码，多个用逗号隔开");

  const wanted = [...new Set(names)] as TopicName[];
  const closed = wanted.map((name): Topic => topics[name]).filter(({ scope }) => scope !== null);
  if (closed.length > 0 && viewer.role === "visitor") return { status: 401, code: "UNAUTHENTICATED" };
  for (const { scope, title } of closed)
    if (!hasScope(viewer, scope as string) || viewer.regions.length === 0) return forbidden(`没有权限接收“${title}”`);
  if (closed.length > 0 && !asked.every((code) => coversRegion(viewer, code))) return forbidden("只能接收自己辖区的变更");
  if (asked.length > 0) return { topics: wanted, regions: asked };
  // Whoever has regions means them; what everybody may see has no bounds for those who have none.
  return { topics: wanted, regions: viewer.regions.length > 0 ? viewer.regions : null };
}

/** The id up to which the reader has everything: as EventSource sends it, or in the address; null for a new reader. */
export function readPlace(request: Request): number | null | Refusal {
  const given = request.get("last-event-id") ?? request.query["lastEventId"];
  if (given === undefined || given === "") return null;
  if (typeof given === "string" && /^\d{1,15}$/.test(given)) return Number(given);
  return bad("Last-Event-ID 有误，应为收到的最后一个 id");
}

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === "object" && answer !== null && "status" in answer;

const bad = (message: string): Refusal => ({ status: 400, code: "BAD_USER_INPUT", message });
const forbidden = (message: string): Refusal => ({ status: 403, code: "FORBIDDEN", message });

const list = (given: unknown): string[] =>
  [given ?? []]
    .flat()
    .flatMap((text) => (typeof text === "string" ? text.split(",") : [""]))
    .map((text) => text.trim())
    .filter((text, _, all) => text !== "" || all.length > 1);
