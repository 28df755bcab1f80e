import { type Logger, signViewer, type Viewer, viewerHeader } from "@quyu/kernel";
import { request } from "undici";
import type { SourceSettings } from "../env";

/** What a subgraph says of a file. Status 0: nothing. */
export interface FileAnswer {
  status: number;
  bytes: Buffer;
  /** The code of a refusal. */
  code?: string | undefined;
  /** Whether it may have got the request, where there is no answer. */
  mayHaveArrived: boolean;
}

/** A subgraph as the gateway asks it for files: signed like every other request to it. Nothing is sent a second time. */
export interface FileKeeper {
  ask(method: "PUT" | "POST", path: string, body: Buffer | string, viewer: Viewer, mediaType?: string): Promise<FileAnswer>;
}

/** A picture is decoded and made anew before the answer comes, after those that were there before it. */
const patienceMs = 20_000;
const ofConnecting = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** Opens the files of a subgraph; `name` is whom requests are signed for. */
export function fileKeeper(name: string, { url, signingKey, timeoutMs }: SourceSettings, log: Logger): FileKeeper {
  return {
    async ask(method, path, body, viewer, mediaType = "application/json") {
      try {
        const { statusCode, body: answer } = await request(new URL(path, url), {
          ...{ method, body, signal: AbortSignal.timeout(method === "PUT" ? patienceMs : timeoutMs) },
          headers: { "content-type": mediaType, [viewerHeader]: signViewer(viewer, name, body, signingKey) },
        });
        const bytes = Buffer.from(await answer.arrayBuffer());
        // Refused before it was carried out: our signature, or a proxy between us.
        return {
          status: statusCode,
          bytes,
          code: statusCode >= 400 ? codeIn(bytes) : undefined,
          mayHaveArrived: statusCode >= 500,
        };
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? (error as Error).name;
        // The address of an upload is a secret until it is used: neither it nor the message of such a failure, which may have it, is logged.
        log.warn({ source: name, error: code }, "a file could not be asked for or passed on");
        return { status: 0, bytes: Buffer.alloc(0), mayHaveArrived: !ofConnecting.test(code) };
      }
    },
  };
}

function codeIn(bytes: Buffer): string | undefined {
  try {
    const { errors } = JSON.parse(bytes.toString("utf8")) as { errors?: { extensions?: { code?: string } }[] };
    return errors?.[0]?.extensions?.code;
  } catch {
    return undefined;
  }
}
