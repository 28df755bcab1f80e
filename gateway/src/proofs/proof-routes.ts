import { type Logger, signViewer, type Viewer, viewerHeader, visitor } from "@quyu/kernel";
import express, { type NextFunction, type Request, type RequestHandler, type Response, Router } from "express";
import { request as send } from "undici";
import type { SourceSettings } from "../env";
import { type Observe, type Refuse } from "../limits/http-limits";
import { limitMessage, limits } from "../limits/limits";

export interface ProofRoutesOptions {
  /** The subgraph that keeps the files. */
  volunteers: SourceSettings;
  /** Puts the caller on `response.locals`, or answers for him. */
  identified: RequestHandler;
  refuse: Refuse;
  observe: Observe;
  log: Logger;
}

const pictureTypes = new Set(["image/jpeg", "image/png", "image/webp"]);
/** What an address to upload to ends with: 32 random bytes. */
const tokenPattern = /^[\w-]{43}$/;
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A picture is decoded and made anew before the answer comes. */
const patienceMs = 20_000;

const isGone = "上传地址已失效或已用过，请重新申请";

/**
 * `PUT /uploads/<token>` takes the one photograph an address was given out for: whoever has the address may send it, once. `GET /proofs/<id>`
 * shows it to whoever may see the case it proves; to anybody else it is as if absent.
 */
export function proofRoutes({ volunteers, identified, refuse, observe, log }: ProofRoutesOptions): Router {
  const router = Router();
  let underWay = 0;

  const admitted = (request: Request, response: Response, next: NextFunction): void => {
    if (!tokenPattern.test(String(request.params["token"]))) return refuse(response, 404, "BAD_REQUEST", isGone);
    const type = request.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
    if (!pictureTypes.has(type))
      return refuse(response, 415, "BAD_REQUEST", "请上传 JPEG、PNG 或 WebP 照片，并写明 content-type");
    // Each is held in memory until it is passed on.
    if (underWay >= limits.uploadsAtOnce) {
      observe("uploadsAtOnce");
      return refuse(response.set("retry-after", "5"), 429, "RATE_LIMITED", limitMessage("uploadsAtOnce"));
    }
    underWay += 1;
    response.once("close", () => (underWay -= 1));
    next();
  };
  const tooLarge = (error: { type?: string }, _: Request, response: Response, next: NextFunction): void => {
    if (error.type !== "entity.too.large") return next(error);
    observe("uploadBytes");
    refuse(response.set("connection", "close"), 413, "OPERATION_TOO_EXPENSIVE", limitMessage("uploadBytes"));
  };
  router.put(
    "/uploads/:token",
    admitted,
    express.raw({ type: () => true, limit: limits.uploadBytes, inflate: false }),
    tooLarge as never,
    async (request: Request, response: Response) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const answer = await ask("PUT", `/files/${String(request.params["token"])}`, bytes, { ...visitor, role: "system" });
      if (!answer)
        return refuse(response, 503, "SUBGRAPH_UNAVAILABLE", "没有等到结果，可能已经收到；请先查看凭证，再决定是否重新申请");
      if (answer.status === 204) return void response.status(204).end();
      const { errors } = JSON.parse(answer.bytes.toString()) as { errors?: { extensions?: { code?: string } }[] };
      const code = errors?.[0]?.extensions?.code;
      if (code === "EXPIRED") return refuse(response, 410, "BAD_REQUEST", isGone);
      if (code === "INVALID_INPUT")
        return refuse(response, 422, "BAD_USER_INPUT", "不是可以识别的照片（JPEG、PNG 或 WebP），或尺寸过大");
      refuse(response, 502, "INTERNAL_SERVER_ERROR");
    },
  );

  router.get("/proofs/:id", identified, async (request: Request, response: Response) => {
    const id = String(request.params["id"]);
    const viewer = response.locals["viewer"] as Viewer;
    const answer = idPattern.test(id) ? await ask("POST", "/files/read", JSON.stringify({ id }), viewer) : { status: 404 };
    if (!answer) return refuse(response, 503, "SUBGRAPH_UNAVAILABLE");
    if (!("bytes" in answer) || answer.status !== 200) return refuse(response, 404, "BAD_REQUEST", "没有这份凭证，或无权查看");
    response.set({ "cache-control": "private, no-store", "content-disposition": `inline; filename="${id}.jpg"` });
    response.type("image/jpeg").send(answer.bytes);
  });

  /** Null where there is no answer. */
  async function ask(
    method: "PUT" | "POST",
    path: string,
    body: Buffer | string,
    viewer: Viewer,
  ): Promise<{ status: number; bytes: Buffer } | null> {
    try {
      const { statusCode, body: answer } = await send(new URL(path, volunteers.url), {
        ...{ method, body, signal: AbortSignal.timeout(patienceMs) },
        headers: {
          "content-type": method === "PUT" ? "application/octet-stream" : "application/json",
          [viewerHeader]: signViewer(viewer, "volunteers", body, volunteers.signingKey),
        },
      });
      return { status: statusCode, bytes: Buffer.from(await answer.arrayBuffer()) };
    } catch (error) {
      // The address of an upload is a secret until it is used: it is not in the message of such a failure.
      log.warn({ error: (error as { code?: string }).code ?? (error as Error).name }, "a proof could not be passed on");
      return null;
    }
  }
  return router;
}
