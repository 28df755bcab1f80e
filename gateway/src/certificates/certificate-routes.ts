import type { ApolloServer } from "@apollo/server";
import { type Logger, type Viewer, visitor } from "@quyu/kernel";
import { type Request, type RequestHandler, type Response, Router } from "express";
import type { Refuse } from "../limits/http-limits";
import type { GatewayContext } from "../sources/source";
import { type Certificate, certificatePage, certificatePolicy } from "./certificate-page";
import { certificatePdf } from "./certificate-pdf";

export interface CertificateRoutesOptions {
  apollo: ApolloServer<GatewayContext>;
  /** Puts the caller on `response.locals`, or answers for him. */
  identified: RequestHandler;
  /** Where people find the hub; undefined: where they asked for the certificate. */
  publicUrl: string | undefined;
  refuse: Refuse;
  log: Logger;
}

interface Found extends Certificate {
  /** Null for whoever may not know the person. */
  volunteer: { name: string } | null;
}

const fields = "number volunteerName hours star issuedOn team { name hostOrganization { name } }";
const pageQuery = `query VerifyCertificate($number: String!) { verifyCertificate(number: $number) { ${fields} } }`;
const fileQuery = `query CertificateFile($number: String!) { verifyCertificate(number: $number) { ${fields} volunteer { name } } }`;

/** Longer than any way of typing a number. */
const longestNumber = 100;

/**
 * `/certificates/<number>` shows anybody whether a certificate is one of ours; `/certificates/<number>.pdf` is the certificate itself, for the
 * volunteer, whose full name it bears, and for the staff of the region, who get it with the surname alone.
 */
export function certificateRoutes({ apollo, identified, publicUrl, refuse, log }: CertificateRoutesOptions): Router {
  const router = Router();

  router.get("/certificates/:number.pdf", identified, async (request: Request, response: Response) => {
    const viewer = response.locals["viewer"] as Viewer;
    const { certificate, isAway } = await find(apollo, fileQuery, String(request.params["number"]), viewer);
    if (isAway) return refuse(response, 503, "SUBGRAPH_UNAVAILABLE");
    if (!certificate) return refuse(response, 404, "BAD_REQUEST", "没有这份证明");
    if (viewer.role === "visitor") return refuse(response, 401, "UNAUTHENTICATED");
    if (!certificate.volunteer) return refuse(response, 403, "FORBIDDEN", "证明文件只给本人和本辖区工作人员下载");
    // What is printed must be an address, whatever the caller says the host is.
    const host = /^[\w.:[\]-]+$/.exec(request.get("host") ?? "")?.[0] ?? "";
    const origin = publicUrl?.replace(/\/+$/, "") ?? `${request.protocol}://${host}`;
    try {
      const file = await certificatePdf({
        ...certificate,
        name: certificate.volunteer.name,
        url: `${origin}/certificates/${certificate.number}`,
      });
      response.set({
        "cache-control": "private, no-store",
        "content-disposition": `inline; filename="${certificate.number}.pdf"`,
      });
      response.type("application/pdf").send(file);
    } catch (error) {
      log.error({ error: String(error) }, "a certificate could not be drawn");
      refuse(response, 500, "INTERNAL_SERVER_ERROR");
    }
  });

  router.get("/certificates/:number", async (request: Request, response: Response) => {
    const { certificate, isAway } = await find(apollo, pageQuery, String(request.params["number"]), visitor);
    if (isAway) return refuse(response, 503, "SUBGRAPH_UNAVAILABLE");
    response
      .status(certificate ? 200 : 404)
      .type("html")
      .set({ "content-security-policy": certificatePolicy, "cache-control": "no-store" });
    response.send(certificatePage(certificate));
  });
  // As the first certificates had it printed on them.
  router.get("/verify/:number", (request: Request, response: Response) =>
    response.redirect(301, `/certificates/${encodeURIComponent(String(request.params["number"]))}`),
  );
  return router;
}

/** Asks the graph for a certificate on behalf of a caller. A team that cannot be asked leaves the certificate what it is. */
async function find(
  apollo: ApolloServer<GatewayContext>,
  query: string,
  number: string,
  viewer: Viewer,
): Promise<{ certificate: Found | null; isAway: boolean }> {
  if (number.length > longestNumber) return { certificate: null, isAway: false };
  const { body } = await apollo.executeOperation<{ verifyCertificate: Found | null }>(
    { query, variables: { number } },
    { contextValue: { viewer } },
  );
  const { data, errors = [] } = body.kind === "single" ? body.singleResult : {};
  const certificate = data?.verifyCertificate ?? null;
  return { certificate, isAway: !certificate && errors.some(({ extensions }) => extensions?.["code"] !== "BAD_USER_INPUT") };
}
