import type { Logger } from "@quyu/kernel";
import type { EntityManager } from "typeorm";
import { eventsAfter, keptRange, type LiveRow, type Wanted } from "./live-event.service";

/** A change, and the text by which every stream sends it. */
export interface LiveChange extends LiveRow {
  frame: string;
}

export interface Listener {
  /** Takes what is new, oldest first, of every topic and region. */
  take: (changes: readonly LiveChange[]) => void;
  /** Is called now and then while nothing happens; everything up to `place` has been given to `take`. */
  beat: (place: number) => void;
}

export interface FeedOptions {
  /** The hub's database; throws while it is not reachable. */
  db: () => EntityManager;
  /** Milliseconds between two looks at the database, and between two signs of life to the readers. */
  pollMs?: number;
  heartbeatMs?: number;
  log: Logger;
}

/** Changes read at a time. */
const pageSize = 500;
/** Readers that catch up at the same time: the hub's database has other work as well. */
const catchingUpAtOnce = 2;

const frameOf = ({ id, topic, type, occurredAt, data }: LiveRow): string =>
  `id: ${id}\nevent: ${topic}\ndata: ${JSON.stringify({ type, time: occurredAt.toISOString(), data })}\n\n`;

const withFrame = (row: LiveRow): LiveChange => ({ ...row, frame: frameOf(row) });

/**
 * What is new in the hub's database, for all readers of this process: one of them or a thousand, one query each time. It looks only while
 * somebody listens, and goes on where it was when the database has been away.
 */
export class Feed {
  private readonly listeners = new Set<Listener>();
  private readonly heart: NodeJS.Timeout;
  private readonly waiting: (() => void)[] = [];
  private catchingUp = 0;
  private cursor: number | null = null;
  private reading: Promise<number> | null = null;
  private polling: Promise<void> | null = null;
  private isStopped = false;
  private wake: () => void = () => {};

  constructor(private readonly options: FeedOptions) {
    this.heart = setInterval(() => {
      const { cursor } = this;
      if (cursor !== null) for (const listener of this.listeners) listener.beat(cursor);
    }, options.heartbeatMs ?? 15_000).unref();
  }

  /** Up to which id the listeners have been told. Fails while the database is away and nobody listens. */
  async place(): Promise<number> {
    if (this.listeners.size > 0 && this.cursor !== null) return this.cursor;
    this.reading ??= keptRange(this.options.db()).then(({ newest }) => newest);
    try {
      const newest = await this.reading;
      this.cursor = Math.max(this.cursor ?? 0, newest);
      return this.cursor;
    } finally {
      this.reading = null;
    }
  }

  /** Adds a listener that has everything up to `place`. False where the feed is further already: then read on and try again. */
  join(listener: Listener, place: number): boolean {
    if (this.isStopped || this.cursor === null || place < this.cursor) return false;
    this.listeners.add(listener);
    this.polling ??= this.poll();
    return true;
  }

  leave(listener: Listener): void {
    this.listeners.delete(listener);
    if (this.listeners.size === 0) this.wake();
  }

  /** Whether a reader who has everything up to `place` can be given all that came later. */
  async isKept(place: number): Promise<boolean> {
    const { oldest, newest } = await keptRange(this.options.db());
    return place >= oldest - 1 && place <= newest;
  }

  /** The next changes between a reader's place and that of the feed, and how far he is then. */
  async read(after: number, wanted: Wanted): Promise<{ changes: LiveChange[]; place: number }> {
    if (this.isStopped) throw new Error("the feed has been stopped");
    const upTo = await this.place();
    if (after >= upTo) return { changes: [], place: after };
    while (this.catchingUp >= catchingUpAtOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.catchingUp += 1;
    try {
      const rows = await eventsAfter(this.options.db(), after, pageSize, { upTo, wanted });
      return { changes: rows.map(withFrame), place: rows.length < pageSize ? upTo : (rows.at(-1) as LiveRow).id };
    } finally {
      this.catchingUp -= 1;
      this.waiting.shift()?.();
    }
  }

  /** Looks at once: something is known to have come. */
  nudge(): void {
    this.wake();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.listeners.clear();
    clearInterval(this.heart);
    this.wake();
    await this.polling;
  }

  private async poll(): Promise<void> {
    let isAway = false;
    while (this.listeners.size > 0 && this.cursor !== null) {
      try {
        const changes = (await eventsAfter(this.options.db(), this.cursor, pageSize)).map(withFrame);
        isAway = false;
        const last = changes.at(-1);
        if (last) {
          for (const { take } of this.listeners) take(changes);
          this.cursor = last.id;
        }
        if (changes.length === pageSize) continue;
      } catch (error) {
        if (!isAway) this.options.log.warn({ error: String(error) }, "live events cannot be read at the moment");
        isAway = true;
      }
      if (this.listeners.size > 0) await this.pause();
    }
    // Whoever comes next begins with what is newest then.
    this.cursor = null;
    this.polling = null;
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.options.pollMs ?? 250);
      this.wake = () => (clearTimeout(timer), resolve());
    });
  }
}
