import { circuitBreaker, ConsecutiveBreaker, CircuitState, handleWhen, isBrokenCircuitError } from "cockatiel";
import { Pool } from "undici";
import { limits } from "../limits/limits";
import { isRecord } from "../execution/data";

/** Why a subgraph gave no answer; for logs and metrics, never for a client. */
export class NoAnswer extends Error {
  /** Whether the subgraph may have got the request, and carried it out. */
  readonly mayHaveArrived: boolean;

  constructor(
    readonly reason: "unreachable" | "timeout" | "too-large" | "status" | "content-type" | "malformed" | "circuit-open",
    { mayHaveArrived = reason !== "circuit-open", ...options }: ErrorOptions & { mayHaveArrived?: boolean } = {},
  ) {
    super(reason, options);
    this.mayHaveArrived = mayHaveArrived;
  }
}

/** A GraphQL answer as it came: `data` and `errors` are still to be checked. */
export interface RawAnswer {
  data: unknown;
  errors: Record<string, unknown>[];
  /** Of its text. */
  characters: number;
}

/** Makes the headers of a body when it is sent. */
export type HeadersFor = (body: string) => Record<string, string>;

export interface PostOptions {
  timeoutMs?: number;
  /** A mutation: it gets its own time, and never goes first to a subgraph that has been failing. */
  isWrite?: boolean;
}

export interface Transport {
  /** Posts a body, once; throws NoAnswer. */
  post(body: string, headersFor: HeadersFor, options?: PostOptions): Promise<RawAnswer>;
  /** Whether the next request is tried at all. */
  readonly isOpen: boolean;
  close(): Promise<void>;
}

// Enough that one subgraph serves many requests at once, few enough that it is not the gateway that drowns it.
const connections = 64;
// A part of an answer with the keys that join it to the others; what is twice as large as an answer may be is not read to its end.
export const largestAnswer = 2 * limits.responseBytes;

// After this many failures in a row requests fail at once, so that a page does not wait for a dead part at every fetch.
const failuresUntilOpen = 5;
// One request tries again after this; the rest follow when it succeeds. Recovery is to be seen within two seconds.
const halfOpenAfterMs = 500;
// A source that is well answers the trial before this, and the fetches beside it go on; one that hangs shall cost the trial's caller only.
const trialPatienceMs = 250;

/** What asks a failing subgraph whether it is well again. */
const probe = JSON.stringify({ query: "{ __typename }" });

/**
 * Speaks to one subgraph over connections that are kept open. `timeoutMs` bounds a whole request, waiting for a connection included, and
 * `writeTimeoutMs` a mutation. Nothing is sent a second time, by us or by the client library, which repeats a POST never.
 */
export function openTransport(url: string, timeoutMs: number, writeTimeoutMs = timeoutMs): Transport {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections,
    connect: { timeout: Math.min(timeoutMs, 1_000) },
    headersTimeout: Math.max(timeoutMs, writeTimeoutMs),
    bodyTimeout: Math.max(timeoutMs, writeTimeoutMs),
    maxResponseSize: largestAnswer,
  });
  const breaker = circuitBreaker(
    // A subgraph that gives too much is well: whoever asked for it must not close it to others.
    handleWhen((error) => error instanceof NoAnswer && error.reason !== "too-large"),
    { breaker: new ConsecutiveBreaker(failuresUntilOpen), halfOpenAfter: halfOpenAfterMs },
  );

  async function send(body: string, headersFor: HeadersFor, milliseconds: number): Promise<RawAnswer> {
    try {
      const response = await pool.request({
        path: pathname,
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json", ...headersFor(body) },
        body,
        signal: AbortSignal.timeout(milliseconds),
      });
      return readAnswer(response.statusCode, response.headers["content-type"], await response.body.text());
    } catch (error) {
      throw error instanceof NoAnswer
        ? error
        : new NoAnswer(reasonOf(error), { cause: error, mayHaveArrived: !isOfConnecting(error) });
    }
  }

  let trialBegan = 0;

  /** Waits for the outcome of a trial under way, as the breaker alone would do for as long as it takes, but not past its patience. */
  function afterTrial(work: () => Promise<RawAnswer>): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      const giveUp = () => reject(new NoAnswer("circuit-open"));
      let hasLeft = false;
      const timer = setTimeout(() => (giveUp(), (hasLeft = true)), Math.max(0, trialBegan + trialPatienceMs - Date.now()));
      // Whoever was told that there is no answer must not be served behind his back: it may be a mutation.
      const attempt = breaker.execute(async () => (hasLeft ? Promise.reject(new Error("left")) : (clearTimeout(timer), work())));
      attempt.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  async function guarded(body: string, headersFor: HeadersFor, milliseconds: number): Promise<RawAnswer> {
    const work = () => {
      if (breaker.state !== CircuitState.Closed) trialBegan = Date.now();
      return send(body, headersFor, milliseconds);
    };
    try {
      return await (breaker.state === CircuitState.HalfOpen ? afterTrial(work) : breaker.execute(work));
    } catch (error) {
      throw isBrokenCircuitError(error) ? new NoAnswer("circuit-open", { cause: error }) : error;
    }
  }

  /** Tries a subgraph that has been failing by a question without consequences. Whatever it gives in place of an answer, nothing was done. */
  async function probed(headersFor: HeadersFor): Promise<void> {
    await guarded(probe, headersFor, timeoutMs).catch((error: unknown) => {
      throw new NoAnswer("circuit-open", { cause: error });
    });
  }

  return {
    async post(body, headersFor, { isWrite = false, timeoutMs: own } = {}) {
      // The trial of a subgraph that hangs is lost, and where it was a mutation nobody could say whether it was carried out.
      if (isWrite && breaker.state !== CircuitState.Closed) await probed(headersFor);
      return guarded(body, headersFor, own ?? (isWrite ? writeTimeoutMs : timeoutMs));
    },
    get isOpen() {
      return breaker.state !== CircuitState.Open;
    },
    close: () => pool.destroy(),
  };
}

function readAnswer(status: number, contentType: string | string[] | undefined, text: string): RawAnswer {
  const isJson = /^application\/(graphql-response\+)?json\b/i.test(String(contentType ?? ""));
  if (!isJson) throw new NoAnswer(status === 200 ? "content-type" : "status");
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (error) {
    throw new NoAnswer("malformed", { cause: error });
  }
  if (!isRecord(answer)) throw new NoAnswer("malformed");
  const { data, errors } = answer;
  const isGraphQL = (data === undefined || data === null || isRecord(data)) && (errors === undefined || Array.isArray(errors));
  if (!isGraphQL) throw new NoAnswer("malformed");
  const readable = ((errors ?? []) as unknown[]).filter(isRecord);
  // Neither data nor a GraphQL error: a proxy's JSON, or nothing at all. 401 is our own signature refused: no caller can mend that.
  if (status === 401) throw new NoAnswer("status", { mayHaveArrived: false });
  if (!isRecord(data) && readable.length === 0) throw new NoAnswer(status === 200 ? "malformed" : "status");
  return { data, errors: readable, characters: text.length };
}

function reasonOf(error: unknown): NoAnswer["reason"] {
  if (!(error instanceof Error)) return "unreachable";
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE") return "too-large";
  return error.name === "TimeoutError" || error.name === "AbortError" || /TIMEOUT|ABORTED/.test(code) ? "timeout" : "unreachable";
}

/** Whether a request failed before there was a connection to send it on. */
const isOfConnecting = (error: unknown): boolean =>
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(
    String((error as NodeJS.ErrnoException | undefined)?.code),
  );
