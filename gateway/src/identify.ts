import type { Logger, Viewer } from "@quyu/kernel";
import type { NextFunction, Request, Response } from "express";
import { type Authenticate, BadToken } from "./authenticate";
import type { Refuse } from "./limits/http-limits";

/** Finds out who asks before anything else is done, and hands the viewer on; a bad token is answered here. */
export const identify =
  (authenticate: Authenticate, refuse: Refuse, log: Logger, take: (request: Request, viewer: Viewer) => void) =>
  async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    try {
      take(request, await authenticate(request.get("authorization")));
    } catch (error) {
      if (!(error instanceof BadToken)) {
        log.error({ error: String(error) }, "tokens cannot be checked");
        return refuse(response, 503, "INTERNAL_SERVER_ERROR", "暂时无法核对登录凭证，请稍后再试");
      }
      response.set("www-authenticate", 'Bearer error="invalid_token"');
      return refuse(response, 401, "UNAUTHENTICATED", "登录凭证无效或已过期，请重新登录");
    }
    next();
  };
