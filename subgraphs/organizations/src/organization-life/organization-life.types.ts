import { Field, ID, InputType } from "type-graphql";
import {
  DateScalar,
  EditInput,
  IdListField,
  KeyedInput,
  MoveInput,
  payloadOf,
  type RefusalOf,
  TextField,
  userErrorsOf,
  WholeField,
} from "@quyu/kernel";
import {
  PartyOrganization,
  PartyOrganizationKind,
  type PartyOrganizationKindValue,
} from "../party-organization/party-organization.entity";

export const organizationErrors = userErrorsOf(
  "PartyOrganization",
  "党组织办理",
  {
    PARENT_KIND_NOT_ALLOWED: "这类党组织不能隶属于所选的上级",
    CYCLE: "不能隶属于自己或自己的下级",
    OUTSIDE_REGION: "不在上级党组织的区划内",
    HAS_CHILDREN: "还有下级党组织，请先改隶，或写明并入哪个党组织",
    ESTATE_HAS_BRANCH: "这个小区已有党支部",
  },
  {
    constraints: {
      party_organization_no_cycle: "CYCLE",
      party_organization_parent_check: "CYCLE",
      estate_branch_pkey: "ESTATE_HAS_BRANCH",
    },
  },
);
export type OrganizationRefusal = RefusalOf<typeof organizationErrors>;

const payload = (name: string, description: string) =>
  payloadOf(name, "partyOrganization", () => PartyOrganization, organizationErrors, description);
export const CreatePartyOrganizationPayload = payload("CreatePartyOrganization", "建立党组织的结果");
export const AmendPartyOrganizationPayload = payload("AmendPartyOrganization", "修改党组织的结果");
export const ActivatePartyOrganizationPayload = payload("ActivatePartyOrganization", "党组织正式成立的结果");
export const DissolvePartyOrganizationPayload = payload("DissolvePartyOrganization", "撤销或合并党组织的结果");

const members = { min: 0, max: 100_000, nullable: true, note: "只在党支部登记，上级由此汇总" } as const;
const covered = { most: 50, nullable: true, note: "只有小区党支部和联合党支部覆盖小区" } as const;

@InputType({ description: "建立党组织的输入" })
export class CreatePartyOrganizationInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码，街道或社区" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) name!: string;
  @Field(() => PartyOrganizationKind, { description: "党组织的类型" })
  kind!: PartyOrganizationKindValue;
  @Field(() => ID, { nullable: true, description: "上级党组织的编号；上级不在本平台时不填" })
  parentId?: string | null;
  @Field(() => ID, { nullable: true, description: "所在小区的编号；小区党支部必填，并由此覆盖这个小区" })
  estateId?: string | null;
  @IdListField("另外覆盖的小区的编号", covered) coveredEstateIds?: string[] | null;
  @TextField("所在楼栋", { max: 40, nullable: true }) building?: string | null;
  @WholeField("正式党员数", members) fullMembers?: number | null;
  @WholeField("预备党员数", members) probationaryMembers?: number | null;
  @TextField("成立时间", { max: 20, nullable: true, note: "如 2026-11" }) founded?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "本届任期开始日期" })
  termBeganOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "本届届满日期，晚于开始日期" })
  termEndsOn?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "是否已经成立：补登已有的党组织填 true，登记后即为正常；不填为筹建中",
  })
  isEstablished?: boolean | null;
}

@InputType({ description: "修改党组织的输入；不填的项不变，填空值的项清空" })
export class AmendPartyOrganizationInput extends EditInput {
  @TextField("名称", { max: 60, nullable: true }) name?: string | null;
  @Field(() => PartyOrganizationKind, { nullable: true, description: "类型，如党支部升格为党总支" })
  kind?: PartyOrganizationKindValue | null;
  @Field(() => ID, { nullable: true, description: "改隶到哪个上级党组织，写其编号；空值表示上级不在本平台" })
  parentId?: string | null;
  @Field(() => ID, { nullable: true, description: "所在小区的编号；小区党支部由此覆盖这个小区" })
  estateId?: string | null;
  @IdListField("另外覆盖的小区的编号，填了则取代原来的", covered) coveredEstateIds?: string[] | null;
  @TextField("所在楼栋", { max: 40, nullable: true }) building?: string | null;
  @WholeField("正式党员数", members) fullMembers?: number | null;
  @WholeField("预备党员数", members) probationaryMembers?: number | null;
  @TextField("成立时间", { max: 20, nullable: true, note: "如 2026-11" }) founded?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "本届任期开始日期" })
  termBeganOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "本届届满日期，晚于开始日期" })
  termEndsOn?: string | null;
  @TextField("修改的原因", { max: 200, nullable: true }) reason?: string | null;
}

@InputType({ description: "党组织正式成立的输入" })
export class ActivatePartyOrganizationInput extends MoveInput {
  @TextField("批准文号等说明", { max: 200, nullable: true }) reason?: string | null;
}

@InputType({ description: "撤销或合并党组织的输入" })
export class DissolvePartyOrganizationInput extends MoveInput {
  @Field(() => ID, {
    nullable: true,
    description: "并入哪个党组织，写其编号；填了为合并：下级、所覆盖的小区和登记的党员数转给它；不填为撤销，须先没有下级",
  })
  intoId?: string | null;
  @TextField("撤销或合并的原因", { max: 200, nullable: true }) reason?: string | null;
}
