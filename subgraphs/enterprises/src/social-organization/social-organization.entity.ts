import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, describedEnum, forPartners, RegionCodeColumn } from "@quyu/kernel";

export const SocialOrganizationKind = describedEnum("SocialOrganizationKind", "社会组织的类型", {
  SOCIAL_ORGANIZATION: "社区社会组织",
  RESIDENT_GROUP: "居民自组织",
});

export const IncubationStage = describedEnum("IncubationStage", "孵化阶段", {
  SEED: "培育",
  INCUBATING: "孵化中",
  FILED: "已备案",
  REGISTERED: "已登记",
  GRADUATED: "已出壳",
});
export type IncubationStageValue = keyof typeof IncubationStage;

@Entity("social_organization")
@Index("social_organization_region_code_name_idx", ["regionCode", "name"])
@Directive('@key(fields: "id")')
@ObjectType({ description: "社会组织与居民自组织" })
export class SocialOrganization {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "社会组织编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "社会组织的名称" })
  name!: string;

  @Column("text")
  @forPartners
  @Field(() => SocialOrganizationKind, { description: "社会组织的类型" })
  kind!: keyof typeof SocialOrganizationKind;

  // The state its machine moves; everybody else knows it as the stage.
  @Column("text", { name: "stage" })
  status!: IncubationStageValue;

  @Column("boolean", { default: false })
  @forPartners
  @Field(() => Boolean, { description: "是否示意：名称或阶段为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const SocialOrganizationConnection = connectionOf("SocialOrganization", () => SocialOrganization, "社会组织");
