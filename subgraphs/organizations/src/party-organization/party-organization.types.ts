import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PageArgs } from "@quyu/kernel";
import {
  OrganizationStatus,
  PartyOrganization,
  PartyOrganizationKind,
  type OrganizationStatusValue,
  type PartyOrganizationKindValue,
} from "./party-organization.entity";

@InputType({ description: "党组织列表的筛选条件，各项同时满足" })
export class PartyOrganizationFilter {
  @Field(() => ID, { nullable: true, description: "区划代码，含所辖各级；不填取全部" })
  regionCode?: string | null;
  @Field(() => PartyOrganizationKind, { nullable: true, description: "类型；不填取各类" })
  kind?: PartyOrganizationKindValue | null;
  @Field(() => [OrganizationStatus], { nullable: true, description: "状态；不填取筹建中和正常的" })
  status?: OrganizationStatusValue[] | null;
  @Field(() => String, {
    nullable: true,
    description: "名称中含有的文字，或其拼音、拼音首字母，两个字以上；几个词以空格分开，都要符合",
  })
  text?: string | null;
}

@ArgsType()
export class PartyOrganizationsArgs extends PageArgs {
  @Field(() => PartyOrganizationFilter, { nullable: true, description: "筛选条件" })
  filter?: PartyOrganizationFilter | null;
}

@ArgsType()
export class RegionPartyOrganizationsArgs extends PageArgs {
  @Field(() => PartyOrganizationKind, { nullable: true, description: "只取这一类；不填取各类" })
  kind?: PartyOrganizationKindValue | null;
  @Field(() => Boolean, { nullable: true, defaultValue: true, description: "是否含所辖各级；为否时只取直属本区划的" })
  includeDescendants?: boolean | null;
}

@ObjectType({ description: "党组织树上的一个节点" })
export class OrganizationNode {
  @Field(() => PartyOrganization, { description: "这一级的党组织" })
  organization!: PartyOrganization;
  @Field(() => Int, { description: "深度，最上一级为0" })
  depth!: number;
  @Field(() => ID, { nullable: true, description: "树上的上级的编号；最上一级为空" })
  parentId!: string | null;
}
