import { Field, ID, InputType } from "type-graphql";
import { IdListField, KeyedInput, payloadOf } from "@quyu/kernel";
import { Enterprise, PartyCoverage, type PartyCoverageValue } from "../enterprise/enterprise.entity";
import { enterpriseErrors } from "../enterprise/enterprise.types";

export const CoverEnterprisesPayload = payloadOf(
  "CoverEnterprises",
  "enterprises",
  () => [Enterprise],
  enterpriseErrors,
  "登记覆盖方式的结果",
);

@InputType({ description: "登记覆盖方式的输入" })
export class CoverEnterprisesInput extends KeyedInput {
  @IdListField("企业编号", { most: 200, note: "至少一家；单独组建时只能一家" }) enterpriseIds!: string[];
  @Field(() => PartyCoverage, { description: "覆盖方式；NONE 表示不再覆盖" })
  coverage!: PartyCoverageValue;
  @Field(() => ID, { nullable: true, description: "党组织编号；单独组建、联合组建时必填，其他方式不填" })
  partyOrganizationId?: string | null;
}
