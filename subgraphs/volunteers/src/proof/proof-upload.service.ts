import { createHash, randomBytes, randomUUID } from "node:crypto";
import { type EntityManager, IsNull, Raw } from "typeorm";
import {
  accept,
  type FileStore,
  insertRows,
  invalid,
  isUuid,
  lockRow,
  type Outcome,
  type RefusalOf,
  refuse,
  refused,
  type StoredFile,
  type Viewer,
  visibleTo,
} from "@quyu/kernel";
import { Issue, issueVisibility } from "../issue/issue.entity";
import { issueMachine } from "../issue/issue.machine";
import { orderVisibility, ServiceOrder } from "../service-order/service-order.entity";
import { orderMachine } from "../service-order/service-order.machine";
import { enterProofs } from "../issue-record/issue-record.service";
import { Proof } from "./proof.entity";
import { ProofFile, ProofUpload } from "./proof-upload.entity";
import type { proofErrors, RequestProofUploadInput } from "./proof-upload.types";

export interface UploadTicket {
  issue: Issue | null;
  serviceOrder: ServiceOrder | null;
  proofId: string;
  token: string;
  expiresAt: Date;
}

/** Minutes for which an address to upload to is good. */
const minutesToUpload = 15;
/** The largest picture that is taken, in bytes, and the longest side at which it is kept, in pixels. */
export const largestPicture = 10 * 1024 * 1024;
const longestSide = 2_000;
/** More pixels than any camera has: a small file that unfolds to them is an attack. */
const mostPixels = 60_000_000;

const digestOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** Gives an address to which one proof of an issue or an order can be sent once: to who reported or works on it, to the team that serves. */
export async function requestProofUpload(
  tx: EntityManager,
  viewer: Viewer,
  { issueId = null, serviceOrderId = null, kind }: RequestProofUploadInput,
): Promise<Outcome<UploadTicket, RefusalOf<typeof proofErrors>>> {
  if ((issueId === null) === (serviceOrderId === null)) return invalid("问题和订单请写明其中一个", "issueId");
  if (kind === "VIDEO") return refuse("KIND_NOT_SUPPORTED", "kind");
  const issue = issueId === null ? null : await lockRow(tx, Issue, issueId, (bind) => visibleTo(issueVisibility, viewer, bind));
  const order =
    serviceOrderId === null
      ? null
      : await lockRow(tx, ServiceOrder, serviceOrderId, (bind) => visibleTo(orderVisibility, viewer, bind));
  if (!issue && !order) return refuse("NOT_FOUND", issueId === null ? "serviceOrderId" : "issueId");
  const { reporter, staff } = issueMachine.actors;
  const mayForIssue = issue && (reporter?.is(viewer, issue) || staff?.is(viewer, issue));
  const mayForOrder =
    order && (orderMachine.actors["provider"]?.is(viewer, order) || orderMachine.actors["staff"]?.is(viewer, order));
  if (!mayForIssue && !mayForOrder) throw refused(viewer);
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + minutesToUpload * 60_000);
  const proofId = randomUUID();
  await insertRows(tx, ProofUpload, [
    {
      ...{
        tokenDigest: digestOf(token),
        issueId: issue?.id ?? null,
        serviceOrderId: order?.id ?? null,
        kind,
        proofId,
        expiresAt,
      },
      ...{ requestedByPersonId: viewer.person ?? null, usedAt: null },
    },
  ]);
  return accept({ issue, serviceOrder: order, proofId, token, expiresAt });
}

const no = (code: string, message: string) => ({ ok: false as const, code, message });

/** Stores and reads proofs. A picture is decoded and made anew: whatever is no picture is refused, and place, time and device in it are gone. */
export const proofFiles = (db: EntityManager): FileStore => ({
  limit: largestPicture,
  isExpected: (token) => db.existsBy(ProofUpload, open(token)),
  store: (token, { mediaType, bytes }) =>
    inTurn(async () => {
      const used = no("EXPIRED", "上传地址已失效或已用过，请重新申请");
      if (!(await db.existsBy(ProofUpload, open(token)))) return used;
      const picture = await pictureOf(bytes, mediaType);
      if (!picture) return no("INVALID_INPUT", "不是可以识别的照片（JPEG、PNG 或 WebP），与所写类型不符，或尺寸过大");
      return db.transaction(async (tx) => {
        // Used once: of two senders at the same time, on two copies of the service, the second finds it used.
        const [claimed] = (
          await tx
            .createQueryBuilder()
            .update(ProofUpload)
            .set({ usedAt: () => "now()" })
            .where(open(token))
            .returning("*")
            .execute()
        ).raw as { issue_id: string | null; service_order_id: string | null; kind: Proof["kind"]; proof_id: string }[];
        if (!claimed) return used;
        const proof = {
          id: claimed.proof_id,
          issueId: claimed.issue_id,
          serviceOrderId: claimed.service_order_id,
          kind: claimed.kind,
        };
        await enterProofs(tx, [Object.assign(new Proof(), proof, { takenAt: new Date() })]);
        await insertRows(tx, ProofFile, [{ proofId: claimed.proof_id, ...picture }]);
        return { ok: true as const };
      });
    }),
  read: async (viewer, id) => {
    if (!isUuid(id)) return null;
    const parameters: unknown[] = [id];
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const [file] = await db.query(
      `select f.media_type as "mediaType", f.bytes from proof_file f join proof p on p.id = f.proof_id where p.id = $1::uuid
         and (exists (select from issue t where t.id = p.issue_id and ${visibleTo(issueVisibility, viewer, bind)})
           or exists (select from service_order t where t.id = p.service_order_id and ${visibleTo(orderVisibility, viewer, bind)}))`,
      parameters,
    );
    return (file as StoredFile | undefined) ?? null;
  },
});

/** An upload that may still happen. */
const open = (token: string) => ({
  tokenDigest: digestOf(token),
  usedAt: IsNull(),
  expiresAt: Raw((column) => `${column} > now()`),
});

let last: Promise<unknown> = Promise.resolve();

/** One picture at a time: unfolded, each may take some hundred megabytes, and the library uses every processor for one. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

const formats = new Set(["jpeg", "png", "webp"]);

async function pictureOf(bytes: Buffer, mediaType: string): Promise<{ mediaType: string; bytes: Buffer } | null> {
  try {
    // Brings native code: a service that is sent no picture never loads it.
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- import() is no lazy loading under CommonJS tests
    const sharp = require("sharp") as typeof import("sharp");
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" });
    const { format } = await image.metadata();
    if (!format || !formats.has(format) || mediaType !== `image/${format}`) return null;
    const size = { width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true } as const;
    return {
      mediaType: "image/jpeg",
      bytes: await image.rotate().resize(size).flatten({ background: "#fff" }).jpeg({ quality: 82 }).toBuffer(),
    };
  } catch {
    return null;
  }
}
