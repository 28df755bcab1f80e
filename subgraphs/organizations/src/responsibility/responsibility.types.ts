import { Field, ID, InputType } from "type-graphql";
import { KeyedInput, MoveInput, payloadOf, type RefusalOf, TextField, userErrorsOf } from "@quyu/kernel";
import { ResponsibilityAssignment, ResponsibilityLevel, type ResponsibilityLevelValue } from "./responsibility.entity";

export const responsibilityErrors = userErrorsOf(
  "Responsibility",
  "包联责任办理",
  {
    SCOPE_INVALID: "包片不填小区和楼栋，包小区须填小区，包楼栋须填小区和楼栋",
    ESTATE_NOT_FOUND: "没有这个小区，或不在这个区划",
    BUILDING_NOT_FOUND: "这个小区没有登记这栋楼",
    GRID_NOT_FOUND: "没有这个网格，或不在这个区划",
    ORGANIZATION_NOT_FOUND: "没有这个党组织，或不在这个区划，或不在正常状态",
    PERSON_NOT_FOUND: "没有这个人员，或不在这个区划",
    ALREADY_ENDED: "这项包联责任已经结束",
  },
  { constraints: { responsibility_assignment_region_code_fkey: "REGION_NOT_FOUND" } },
);
export type ResponsibilityRefusal = RefusalOf<typeof responsibilityErrors>;

const payload = (name: string, what: string) =>
  payloadOf(name, "responsibilityAssignment", () => ResponsibilityAssignment, responsibilityErrors, `${what}的结果`);
export const AssignResponsibilityPayload = payload("AssignResponsibility", "落实包联责任");
export const EndResponsibilityPayload = payload("EndResponsibility", "结束包联责任");

@InputType({ description: "落实包联责任的输入" })
export class AssignResponsibilityInput extends KeyedInput {
  @Field(() => ResponsibilityLevel, { description: "层级：包片、包小区、包楼栋" })
  level!: ResponsibilityLevelValue;
  @Field(() => ID, { nullable: true, description: "包片所在区划的代码，街道或社区；包小区、包楼栋不必填，按小区所在的区划" })
  regionCode?: string | null;
  @Field(() => ID, { nullable: true, description: "包片所包的网格的编号；包整个区划时不填" })
  gridId?: string | null;
  @Field(() => ID, { nullable: true, description: "小区编号；包小区、包楼栋须填" })
  estateId?: string | null;
  @TextField("楼栋", { max: 20, nullable: true, note: "包楼栋须填，如 1栋" }) building?: string | null;
  @TextField("范围的名称", { max: 60, nullable: true, note: "不填用网格、区划、小区或楼栋的名称" }) scope?: string | null;
  @Field(() => ID, { description: "责任党组织的编号" })
  organizationId!: string;
  @Field(() => ID, { nullable: true, description: "责任人的人员编号；没有定到人时不填" })
  personId?: string | null;
}

@InputType({ description: "结束包联责任的输入" })
export class EndResponsibilityInput extends MoveInput {}
