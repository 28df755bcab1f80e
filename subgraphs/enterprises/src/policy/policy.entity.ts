import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, DateScalar, describedEnum, forPartners, RegionCodeColumn } from "@quyu/kernel";
import type { EnterpriseKindValue, EnterpriseSize } from "../enterprise/enterprise.entity";

export const PolicyAudience = describedEnum("PolicyAudience", "政策的适用对象", {
  ENTERPRISES: "各类企业",
  SMALL_AND_MEDIUM: "中小微企业",
  INDIVIDUALS: "个体工商户",
  INDUSTRIES: "特定行业的企业",
  YOUNG_TALENT: "吸纳实习生、毕业生和青年人才的单位",
});
export type PolicyAudienceValue = keyof typeof PolicyAudience;

@Entity("policy")
@Index("policy_region_code_idx", ["regionCode"])
@Check("policy_valid_check", "valid_from <= valid_to")
// What the audience is called and what is asked of an enterprise must not say different things.
@Check(
  "policy_audience_check",
  `CASE audience
    WHEN 'SMALL_AND_MEDIUM' THEN sizes <@ '{MEDIUM,SMALL,MICRO}' AND sizes IS NOT NULL
    WHEN 'INDIVIDUALS' THEN kinds = '{INDIVIDUAL}' AND kinds IS NOT NULL
    WHEN 'INDUSTRIES' THEN industries IS NOT NULL
    ELSE true END`.replace(/\s+/g, " "),
)
@forPartners
@ObjectType({ description: "惠企政策" })
export class Policy {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "政策编号" })
  id!: string;

  /** Where it holds: there and at all levels below. */
  @RegionCodeColumn() regionCode!: string;
  // Which enterprises it is for; null asks nothing.
  @Column("text", { array: true, nullable: true }) kinds!: EnterpriseKindValue[] | null;
  @Column("text", { array: true, nullable: true }) sizes!: (keyof typeof EnterpriseSize)[] | null;
  @Column("text", { array: true, nullable: true }) industries!: string[] | null;

  @Column("text")
  @Field(() => String, { description: "政策的名称" })
  title!: string;

  @Column("text")
  @Field(() => String, { description: "发布单位" })
  issuer!: string;

  @Column("text")
  @Field(() => PolicyAudience, { description: "适用对象" })
  audience!: PolicyAudienceValue;

  @Column("date", { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: "开始施行的日期；没有写明时为空" })
  validFrom!: string | null;

  @Column("date", { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: "有效期的最后一天；长期有效时为空" })
  validTo!: string | null;

  @Column("date", { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: "撤回的日期；没有撤回时为空" })
  withdrawnOn!: string | null;

  @Column("text")
  @Field(() => String, { description: "怎么办理" })
  howTo!: string;

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const PolicyConnection = connectionOf("Policy", () => Policy, "惠企政策");
