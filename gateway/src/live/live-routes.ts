import type { Logger, Viewer } from "@quyu/kernel";
import { type RequestHandler, type Response, Router } from "express";
import { tokenExpiry } from "../authenticate";
import type { Refuse } from "../limits/http-limits";
import type { Metrics } from "../metrics";
import type { Feed } from "./feed";
import { type LiveLimitName, liveLimits } from "./live-limits";
import { runStream } from "./stream";
import { isRefusal, readPlace, readWanted } from "./wanted";

export interface LiveOptions {
  feed: Feed;
  metrics: Metrics;
  log: Logger;
}

export interface LiveStreams {
  /** The endpoint; `identified` finds out who asks and leaves the viewer in `locals`. */
  routes: (identified: RequestHandler, refuse: Refuse) => Router;
  /** Ends all streams and takes no more: their readers go to another copy, or come back to this one. */
  stop: () => void;
}

/** `GET /events`: changes as Server-Sent Events, for as long as the caller may hear of them (docs/live.md). */
export function liveStreams({ feed, metrics, log }: LiveOptions): LiveStreams {
  const open = new Map<Response, string>();
  let isStopping = false;

  /** The limit that one more stream of this caller would go over. */
  const exceeded = (caller: string): LiveLimitName | null => {
    if (open.size >= liveLimits.streams) return "streams";
    const limit = caller === visitors ? "streamsOfVisitors" : "streamsPerCaller";
    return [...open.values()].filter((each) => each === caller).length >= liveLimits[limit] ? limit : null;
  };

  const answer =
    (refuse: Refuse): RequestHandler =>
    async (request, response) => {
      const viewer = response.locals["viewer"] as Viewer;
      const wanted = readWanted(viewer, request.query);
      if (isRefusal(wanted)) return refuse(response, wanted.status, wanted.code, wanted.message);
      const given = readPlace(request);
      if (isRefusal(given)) return refuse(response, given.status, given.code, given.message);
      const later = (seconds: number) => response.set("retry-after", String(seconds));
      const away = () => refuse(later(3), 503, "SUBGRAPH_UNAVAILABLE", "暂时收不到变更，请稍后再连");
      if (isStopping) return away();
      const caller = viewer.subject ?? visitors;
      const limit = exceeded(caller);
      if (limit) {
        metrics.refused.inc({ limit });
        if (limit !== "streamsPerCaller") return refuse(later(30), 503, "RATE_LIMITED", "连接已满，请稍后再连");
        return refuse(later(30), 429, "RATE_LIMITED", `同时打开的连接过多，上限为${liveLimits[limit]}`);
      }
      open.set(response, caller);
      metrics.streams.set(open.size);
      response.once("close", () => {
        open.delete(response);
        metrics.streams.set(open.size);
      });
      const start = await startOf(feed, given).catch((error: unknown) => {
        log.warn({ error: String(error) }, "a stream cannot begin without the hub's database");
        return null;
      });
      if (!start || isStopping) return away();
      if (response.destroyed) return;
      const endsAt = tokenExpiry(request.get("authorization")) ?? Number.POSITIVE_INFINITY;
      await runStream({ feed, response, wanted, endsAt, ...start, onCut: () => metrics.streamsCut.inc() });
    };

  return {
    routes: (identified, refuse) =>
      Router().get(
        "/",
        (_, response, next) => {
          response.set("cache-control", "no-store");
          next();
        },
        identified,
        answer(refuse),
      ),
    stop() {
      isStopping = true;
      for (const response of open.keys()) if (response.headersSent) response.end();
    },
  };
}

const visitors = "";

/** Where a reader begins: where he was, or with what comes from now on. */
async function startOf(feed: Feed, given: number | null): Promise<{ place: number; isReset: boolean }> {
  const place = await feed.place();
  if (given === null) return { place, isReset: false };
  return (await feed.isKept(given)) ? { place: given, isReset: false } : { place, isReset: true };
}
