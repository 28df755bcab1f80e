import type { Response } from "express";
import { setTimeout as delay } from "node:timers/promises";
import type { Feed, LiveChange, Listener } from "./feed";
import type { Wanted } from "./live-event.service";
import { liveLimits } from "./live-limits";

export interface StreamOptions {
  feed: Feed;
  response: Response;
  wanted: Wanted;
  /** Up to which id the reader has everything. */
  place: number;
  /** Whether changes before that are lost to him: he has to read the records anew. */
  isReset: boolean;
  /** When the right to listen ends. */
  endsAt: number;
  /** Hears why a reader was cut off. */
  onCut: () => void;
}

/** Milliseconds after which a reader whose connection is lost comes back. */
const retryMs = 3_000;
/** Milliseconds that a reader who catches up may take for what he has been sent. */
const patienceMs = 30_000;

/** Sends one reader what he wants until he goes, his right ends, or he is too slow. Resolves when it is over. */
export async function runStream({ feed, response, wanted, place, isReset, endsAt, onCut }: StreamOptions): Promise<void> {
  response.status(200).set({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    // Told to the proxies that would keep the stream until it is long enough.
    "x-accel-buffering": "no",
  });
  const over = new Promise<void>((resolve) => response.once("close", resolve));
  const ending = setTimeout(() => response.end(), Math.min(endsAt - Date.now(), liveLimits.hours * 3_600_000));
  const listener: Listener = {
    take: (changes) => {
      const text = changes
        .filter((change) => isWanted(change, wanted))
        .map(({ frame }) => frame)
        .join("");
      if (text !== "") push(text);
    },
    // Everything up to here is with the reader, so he need not ask for it again.
    beat: (upTo) => push(`: \nid: ${upTo}\n\n`),
  };
  const push = (text: string) => {
    if (response.writableEnded || response.destroyed) return;
    response.write(text);
    if (response.writableLength <= liveLimits.bufferedBytes) return;
    onCut();
    response.destroy();
  };

  const hello = isReset ? `event: reset\ndata: {"message":"${resetMessage}"}\nid: ${place}\n\n` : `id: ${place}\n\n`;
  push(`retry: ${retryMs}\n${hello}`);
  await catchUp();
  await over;
  clearTimeout(ending);
  feed.leave(listener);

  /** Reads what came since the reader's place, until there is nothing between him and the feed. */
  async function catchUp(): Promise<void> {
    for (let at = place; !response.writableEnded && !response.destroyed;) {
      if (feed.join(listener, at)) return;
      try {
        const { changes, place: reached } = await feed.read(at, wanted);
        for (const { frame } of changes) if (!response.write(frame)) await drained();
        at = reached;
      } catch {
        // The database is away: the reader keeps his place until it is back.
        await delay(500);
      }
    }
  }

  async function drained(): Promise<void> {
    const isTaken = await Promise.race([
      new Promise<boolean>((resolve) => response.once("drain", () => resolve(true))),
      over.then(() => true),
      delay(patienceMs, false, { ref: false }),
    ]);
    if (isTaken) return;
    onCut();
    response.destroy();
  }
}

const resetMessage = "之前的变更已不再保留，请重新查询列表，再接着收";

const isWanted = ({ topic, regionCode }: LiveChange, { topics, regions }: Wanted): boolean =>
  topics.includes(topic) && (regions === null || regions.some((prefix) => regionCode.startsWith(prefix)));
