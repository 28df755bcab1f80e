import { get } from "node:http";

export interface Received {
  id: number;
  event: string;
  data: any;
  /** When it came, in milliseconds. */
  at: number;
}

export interface Reader {
  /** What has come, without signs of life. */
  received: Received[];
  /** The last id that was sent, with a change or without. */
  place: () => number | null;
  /** Signs of life so far. */
  beats: () => number;
  status: number;
  /** The answer where it is no stream. */
  body: () => Promise<any>;
  /** Resolves when the connection is over, whoever ended it. */
  over: Promise<void>;
  /** Takes nothing more from the connection, as a reader that hangs. */
  hang: () => void;
  close: () => void;
}

/** Opens a stream as a program does that reads it line by line; resolves with the head of the answer. */
export function readStream(url: string, { token, lastEventId }: { token?: string; lastEventId?: number } = {}): Promise<Reader> {
  const headers = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(lastEventId !== undefined && { "last-event-id": String(lastEventId) }),
  };
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, agent: false }, (response) => {
      const received: Received[] = [];
      let [place, beats, rest]: [number | null, number, string] = [null, 0, ""];
      const isStream = response.headers["content-type"]?.startsWith("text/event-stream") ?? false;
      const over = new Promise<void>((done) => response.once("close", done));
      response.setEncoding("utf8").on("error", () => {});
      const whole: string[] = [];
      response.on("data", (text: string) => {
        if (!isStream) return void whole.push(text);
        const blocks = (rest + text).split("\n\n");
        rest = blocks.pop() as string;
        for (const block of blocks) {
          const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
          if (/^:/m.test(block)) beats += 1;
          const id = field("id");
          if (id !== undefined) place = Number(id);
          const data = field("data");
          if (data !== undefined)
            received.push({ id: Number(id), event: field("event") ?? "", data: JSON.parse(data), at: Date.now() });
        }
      });
      resolve({
        received,
        place: () => place,
        beats: () => beats,
        status: response.statusCode as number,
        body: () => over.then(() => JSON.parse(whole.join(""))),
        over,
        hang: () => void response.pause(),
        close: () => void request.destroy(),
      });
    });
    request.once("error", reject);
  });
}
