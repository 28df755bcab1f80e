import { type Viewer, visitor } from "@quyu/kernel";
import express, { type NextFunction, type Request, type RequestHandler, type Response, Router } from "express";
import type { Observe, Refuse } from "../limits/http-limits";
import { limitMessage, limits } from "../limits/limits";
import { answerNotFound, noProofPage } from "../pages/not-found-page";
import type { FileKeeper } from "./file-keeper";

export interface ProofRoutesOptions {
  /** The subgraph that keeps the files. */
  files: FileKeeper;
  /** Puts the caller on `response.locals`, or answers for him. */
  identified: RequestHandler;
  refuse: Refuse;
  observe: Observe;
  /** How long a file may take to arrive. */
  uploadMs?: number;
}

const pictureTypes = new Set(["image/jpeg", "image/png", "image/webp"]);
/** What an address to upload to ends with: 32 random bytes. */
const tokenPattern = /^[\w-]{43}$/;
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** How long the rest of a file is read that was refused: who is cut off in the middle of sending never sees why. */
const lingerMs = 5_000;

const system: Viewer = { ...visitor, role: "system" };
const sentences = {
  gone: "上传地址已失效或已用过，请重新申请",
  noPicture: "不是可以识别的照片（JPEG、PNG 或 WebP），与所写类型不符，或尺寸过大",
  wrongType: "请上传 JPEG、PNG 或 WebP 照片，并写明 content-type",
  unsent: "暂时连不上，这次没有存入，请稍后再试",
  unsure: "没有等到结果，可能已经收到；请先查看凭证，再决定是否重新申请",
};

/**
 * `PUT /uploads/<token>` takes the one photograph an address was given out for: whoever has the address may send it, once. `GET /proofs/<id>`
 * shows it to whoever may see the case it proves; to anybody else it is as if absent.
 */
export function proofRoutes(options: ProofRoutesOptions): Router {
  const { files, identified, observe, refuse: answer, uploadMs = limits.uploadSeconds * 1_000 } = options;
  const router = Router();
  let underWay = 0;

  const refuse: Refuse = (response, ...said) => {
    if (response.headersSent) return;
    answer(response, ...said);
    drain(response.req);
  };

  /** What can be said before a byte of the file is read. */
  const admitted = async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const token = String(request.params["token"]);
    if (!tokenPattern.test(token)) return refuse(response, 404, "BAD_REQUEST", sentences.gone);
    if (!pictureTypes.has(mediaType(request))) return refuse(response, 415, "BAD_REQUEST", sentences.wrongType);
    if (Number(request.get("content-length") ?? 0) > limits.uploadBytes) return tooLarge(response);
    // Strangers send nothing: what is held in memory below was asked for by somebody who is known.
    const asked = await files.ask("POST", "/files/expected", JSON.stringify({ token }), system);
    if (asked.status === 404) return refuse(response, 410, "BAD_REQUEST", sentences.gone);
    if (asked.status !== 204) return refuse(response, 503, "SUBGRAPH_UNAVAILABLE", sentences.unsent);
    if (underWay >= limits.uploadsAtOnce) {
      observe("uploadsAtOnce");
      return refuse(response.set("retry-after", "5"), 429, "RATE_LIMITED", limitMessage("uploadsAtOnce"));
    }
    // Who has left meanwhile would never give his room back.
    if (request.socket.destroyed) return;
    underWay += 1;
    const timer = setTimeout(() => {
      observe("uploadSeconds");
      refuse(response, 408, "BAD_REQUEST", limitMessage("uploadSeconds"));
    }, uploadMs);
    response.once("close", () => {
      clearTimeout(timer);
      underWay -= 1;
    });
    response.locals["received"] = () => clearTimeout(timer);
    next();
  };
  const tooLarge = (response: Response): void => {
    observe("uploadBytes");
    refuse(response, 413, "OPERATION_TOO_EXPENSIVE", limitMessage("uploadBytes"));
  };
  // Express knows an error handler by its four parameters.
  const unread = (error: { type?: string }, _: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent || error.type === "request.aborted") return void response.end();
    if (error.type === "entity.too.large") return tooLarge(response);
    next(error);
  };

  router.put(
    "/uploads/:token",
    admitted,
    // Counted as it comes in.
    express.raw({ type: () => true, limit: limits.uploadBytes, inflate: false }),
    unread as never,
    async (request: Request, response: Response) => {
      if (response.headersSent) return;
      (response.locals["received"] as () => void)();
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const path = `/files/${String(request.params["token"])}`;
      const stored = await files.ask("PUT", path, bytes, system, mediaType(request));
      if (stored.status === 204) return void response.status(204).end();
      if (stored.code === "EXPIRED") return refuse(response, 410, "BAD_REQUEST", sentences.gone);
      if (stored.code === "INVALID_INPUT") return refuse(response, 422, "BAD_USER_INPUT", sentences.noPicture);
      refuse(response, 503, "SUBGRAPH_UNAVAILABLE", stored.mayHaveArrived ? sentences.unsure : sentences.unsent);
    },
  );
  router.all("/uploads/:token", (_: Request, response: Response) =>
    refuse(response.set("allow", "PUT"), 405, "BAD_REQUEST", "请用 PUT 上传照片"),
  );

  router.get("/proofs/:id", identified, async (request: Request, response: Response) => {
    const id = String(request.params["id"]);
    const found = idPattern.test(id)
      ? await files.ask("POST", "/files/read", JSON.stringify({ id }), response.locals["viewer"] as Viewer)
      : { status: 404 };
    if (found.status === 404)
      return answerNotFound(request, response.set("cache-control", "no-store"), noProofPage, () =>
        refuse(response, 404, "BAD_REQUEST", "没有这份凭证，或无权查看"),
      );
    if (found.status !== 200 || !("bytes" in found)) return refuse(response, 503, "SUBGRAPH_UNAVAILABLE");
    response.set({ "cache-control": "private, no-store", "content-disposition": `inline; filename="${id}.jpg"` });
    response.type("image/jpeg").send(found.bytes);
  });
  return router;
}

const mediaType = (request: Request): string => request.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";

/** Reads the rest of a request that was answered already, for a while. */
function drain(request: Request): void {
  if (request.complete || request.destroyed) return;
  request.resume();
  const timer = setTimeout(() => request.destroy(), lingerMs).unref();
  request.once("close", () => clearTimeout(timer));
}
