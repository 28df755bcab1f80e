import { Field, ObjectType } from "type-graphql";
import { describedEnum, requiresScopes } from "@quyu/kernel";

/** From the most pressing to the least. */
export const AdviceSeverity = describedEnum("AdviceSeverity", "规则提示的轻重；再重也只是提示，不拦办任何事", {
  WARNING: "宜尽快处理",
  NOTICE: "请留意",
  INFO: "供参考",
});

@requiresScopes("organizations:read")
@ObjectType({ description: "规则提示：对照党内法规提出的建议，写明依据，只提示、不拦办" })
export class RuleAdvice {
  @Field(() => String, { description: "规则代码，如 THREE_FULL_MEMBERS" })
  rule!: string;
  @Field(() => AdviceSeverity, { description: "建议的轻重" })
  severity!: keyof typeof AdviceSeverity;
  @Field(() => String, { description: "提示的内容" })
  message!: string;
  @Field(() => String, { description: "依据的法规与条款" })
  article!: string;
  @Field(() => String, { description: "建议的做法" })
  remedy!: string;
}
