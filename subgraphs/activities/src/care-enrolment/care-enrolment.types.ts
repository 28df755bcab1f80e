import { ArgsType, Field } from "type-graphql";
import { badInput, PageArgs } from "@quyu/kernel";

@ArgsType()
export class CareEnrolmentPageArgs extends PageArgs {
  @Field(() => String, { description: "查看事由，2到200字，逐人记入查阅台账" })
  reason!: string;
}

/** The reason as the ledger keeps it; one that says nothing, or too much, is BAD_USER_INPUT. */
export function reasonOf(text: string): string {
  const reason = text.trim();
  const { length } = [...reason];
  // Characters that nobody sees (zero width, direction marks, controls) give no reason.
  const seen = reason.replace(/[\p{C}\p{Z}]/gu, "");
  if ([...seen].length < 2 || length > 200) throw badInput("请写明查看事由，2到200字");
  return reason;
}
