import { Field, InputType } from "type-graphql";
import { DateTimeScalar, MoveInput, TextField } from "@quyu/kernel";
import { EmergencyStepKind, type EmergencyStepKindValue } from "./emergency-step.entity";

@InputType({ description: "登记处置步骤的输入" })
export class RecordEmergencyStepInput extends MoveInput {
  @Field(() => EmergencyStepKind, { description: "处置到哪一步" })
  kind!: EmergencyStepKindValue;
  @TextField("在场见证人的身份", { max: 30, nullable: true, note: "如社区民警，不写姓名和健康情况" }) witnessRole?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "时间；不填为现在" })
  occurredAt?: Date | null;
}
