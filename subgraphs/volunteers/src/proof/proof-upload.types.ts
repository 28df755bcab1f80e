import { Field, ID, InputType, ObjectType } from "type-graphql";
import { DateTimeScalar, KeyedInput, userErrorsOf, type UserError } from "@quyu/kernel";
import { Issue } from "../issue/issue.entity";
import { ServiceOrder } from "../service-order/service-order.entity";
import { ProofKind, type ProofKindValue } from "./proof.entity";

export const proofErrors = userErrorsOf("Proof", "凭证上传", {
  KIND_NOT_SUPPORTED: "目前只能上传照片；单据请拍照",
});

@InputType({ description: "申请上传凭证的输入：问题或订单二选一" })
export class RequestProofUploadInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: "哪个问题的凭证" })
  issueId?: string | null;
  @Field(() => ID, { nullable: true, description: "哪张订单的凭证" })
  serviceOrderId?: string | null;
  @Field(() => ProofKind, { description: "凭证的种类" })
  kind!: ProofKindValue;
}

@ObjectType({ description: "申请上传凭证的结果" })
export class RequestProofUploadPayload {
  @Field(() => Issue, { nullable: true, description: "所属的问题；是订单的凭证或未成功时为空" })
  issue!: Issue | null;
  @Field(() => ServiceOrder, { nullable: true, description: "所属的订单；是问题的凭证或未成功时为空" })
  serviceOrder!: ServiceOrder | null;
  @Field(() => ID, { nullable: true, description: "凭证编号，上传之后即可使用；未成功时为空" })
  proofId!: string | null;
  @Field(() => String, { nullable: true, description: "一次性的上传地址：平台网址之后的路径，用 PUT 送照片本身；未成功时为空" })
  uploadUrl!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "上传地址到何时失效；未成功时为空" })
  expiresAt!: Date | null;
  @Field(() => [proofErrors.type], { description: "未成功的原因；成功时为空列表" })
  userErrors!: UserError[];
}
