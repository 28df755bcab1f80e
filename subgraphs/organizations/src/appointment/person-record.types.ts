import { Field, ID, InputType } from "type-graphql";
import { KeyedInput, payloadOf, type RefusalOf, TextField, userErrorsOf } from "@quyu/kernel";
import { Person } from "../post/person.entity";

export const personErrors = userErrorsOf("Person", "人员办理", { PHONE_INVALID: "电话号码有误，请填手机号或带区号的固定电话" });
export type PersonRefusal = RefusalOf<typeof personErrors>;

export const RecordPersonPayload = payloadOf("RecordPerson", "person", () => Person, personErrors, "登记人员的结果");
export const RevealPhonePayload = payloadOf("RevealPhone", "person", () => Person, personErrors, "查阅电话的结果");

@InputType({ description: "登记人员的输入；平台不登记个人的党员身份" })
export class RecordPersonInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码，街道或社区" })
  regionCode!: string;
  @TextField("姓名", { max: 30 }) name!: string;
  @TextField("电话", { max: 20, nullable: true, note: "加密保存" }) phone?: string | null;
}

@InputType({ description: "查阅电话的输入" })
export class RevealPhoneInput {
  @Field(() => ID, { description: "人员编号" })
  personId!: string;
  @TextField("查阅事由", { max: 200, note: "至少2字，记入查阅台账" }) reason!: string;
}
