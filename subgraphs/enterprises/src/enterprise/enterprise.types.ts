import { ArgsType, Field, ID, InputType } from "type-graphql";
import { PageArgs } from "@quyu/kernel";
import { EnterpriseKind, PartyCoverage, type EnterpriseKindValue, type PartyCoverageValue } from "./enterprise.entity";

@InputType({ description: "企业列表的筛选条件，各项同时满足" })
export class EnterpriseFilter {
  @Field(() => String, {
    nullable: true,
    description: "名称中含有的文字，或其拼音、拼音首字母，两个字以上；几个词以空格分开，都要符合",
  })
  text?: string | null;
  @Field(() => EnterpriseKind, { nullable: true, description: "类型；不填取各类" })
  kind?: EnterpriseKindValue | null;
  @Field(() => String, { nullable: true, description: "行业，与登记的完全相同；不填取各行业" })
  industry?: string | null;
  @Field(() => ID, { nullable: true, description: "入驻的载体的编号；不填取各处" })
  premisesId?: string | null;
  @Field(() => PartyCoverage, { nullable: true, description: "覆盖方式；不填取各种" })
  coverage?: PartyCoverageValue | null;
  @Field(() => ID, { nullable: true, description: "参加的联盟的编号；不填不论是否参加" })
  allianceId?: string | null;
}

@ArgsType()
export class EnterprisePageArgs extends PageArgs {
  @Field(() => EnterpriseFilter, { nullable: true, description: "筛选条件" })
  filter?: EnterpriseFilter | null;
}
