import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, describedEnum } from "@quyu/kernel";
import { Estate } from "../estate/estate.entity";
import { InRegion } from "../region/region.entity";

export const GovernanceBodyKind = describedEnum("GovernanceBodyKind", "自治组织类型", {
  OWNERS_COMMITTEE: "业主委员会",
  SELF_GOVERNANCE_COMMITTEE: "自治委员会",
  RESIDENT_COUNCIL: "居民议事会",
  COURTYARD_GROUP: "院落自管小组",
  BUILDING_COUNCIL: "楼事会",
  SUPERVISION_GROUP: "监督小组",
});

@Entity("governance_body")
@Index("governance_body_region_code_name_idx", ["regionCode", "name"])
@Index("governance_body_estate_id_idx", ["estateId"])
@Index("governance_body_one_owners_committee", ["estateId"], { unique: true, where: "kind = 'OWNERS_COMMITTEE'" })
@Check("governance_body_members_check", "members >= 0 AND party_members >= 0 AND party_members <= members")
@ObjectType({ description: "自治组织：业委会、议事会、楼事会等" })
export class GovernanceBody {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "自治组织编号" })
  id!: string;

  @InRegion() regionCode!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Estate) estateId!: string | null;

  @Column("text")
  @Field(() => String, { description: "自治组织的名称" })
  name!: string;

  @Column("text")
  @Field(() => GovernanceBodyKind, { description: "自治组织的类型" })
  kind!: keyof typeof GovernanceBodyKind;

  // Two numbers typed in; who the members are is not kept.
  @Column("int", { nullable: true }) members!: number | null;
  @Column("int", { nullable: true }) partyMembers!: number | null;

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：组织或人数的分摊为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const GovernanceBodyConnection = connectionOf("GovernanceBody", () => GovernanceBody, "自治组织", { partner: false });
