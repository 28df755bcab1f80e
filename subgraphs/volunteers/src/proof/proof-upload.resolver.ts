import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { accept, authenticated, mutate } from "@quyu/kernel";
import type { Context } from "../context";
import { Issue } from "../issue/issue.entity";
import { ServiceOrder } from "../service-order/service-order.entity";
import { requestProofUpload, type UploadTicket } from "./proof-upload.service";
import type { ClassType as EntityClass } from "type-graphql";
import { proofErrors, RequestProofUploadInput, RequestProofUploadPayload } from "./proof-upload.types";

@Resolver(() => Issue)
export class ProofUploadResolver {
  @authenticated
  @Mutation(() => RequestProofUploadPayload, {
    nullable: true,
    description: "申请一个一次性的上传地址，15分钟内用 PUT 送一张照片；照片里的位置、时间和设备信息会被去掉",
  })
  async requestProofUpload(
    @Arg("input", () => RequestProofUploadInput) input: RequestProofUploadInput,
    @Ctx() ctx: Context,
  ): Promise<RequestProofUploadPayload> {
    let ticket: UploadTicket | undefined;
    const entity: EntityClass<Issue | ServiceOrder> = input.issueId ? Issue : ServiceOrder;
    const written = { thing: "subject", entity, errors: proofErrors } as const;
    const { subject, userErrors } = await mutate(ctx, "requestProofUpload", input, written, async (tx) => {
      const given = await requestProofUpload(tx, ctx.viewer, input);
      if (!given.ok) return given;
      ticket = given.value;
      return accept((ticket.issue ?? ticket.serviceOrder) as Issue | ServiceOrder);
    });
    // A request sent again with its key is answered without the address: it is known to who asked first, and to nobody else.
    return {
      issue: subject && input.issueId ? (subject as Issue) : null,
      serviceOrder: subject && !input.issueId ? (subject as ServiceOrder) : null,
      proofId: ticket?.proofId ?? null,
      uploadUrl: ticket ? `/uploads/${ticket.token}` : null,
      expiresAt: ticket?.expiresAt ?? null,
      userErrors,
    };
  }
}
