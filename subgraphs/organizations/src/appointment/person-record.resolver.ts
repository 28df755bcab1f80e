import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Person } from "../post/person.entity";
import { recordPerson, revealPhone } from "./person-record.service";
import {
  personErrors,
  RecordPersonInput,
  RecordPersonPayload,
  RevealPhoneInput,
  RevealPhonePayload,
} from "./person-record.types";

const written = { thing: "person", entity: Person, errors: personErrors } as const;

@Resolver(() => Person)
export class PersonRecordResolver {
  @requiresScopes("organizations:write")
  @Mutation(() => RecordPersonPayload, { nullable: true, description: "登记一个将任职务的人：姓名和电话，均加密保存" })
  recordPerson(@Arg("input", () => RecordPersonInput) input: RecordPersonInput, @Ctx() ctx: Context) {
    return mutate(ctx, "recordPerson", input, written, (tx) => recordPerson(tx, ctx.viewer, input));
  }

  @requiresScopes("personal:read")
  @Mutation(() => RevealPhonePayload, {
    nullable: true,
    description: "写明事由查阅一个人的电话，答复中电话不隐去；每次都记入查阅台账（需 personal:read）",
  })
  revealPhone(@Arg("input", () => RevealPhoneInput) input: RevealPhoneInput, @Ctx() ctx: Context) {
    return mutate(ctx, "revealPhone", input, written, (tx) => revealPhone(tx, ctx.viewer, input));
  }
}
