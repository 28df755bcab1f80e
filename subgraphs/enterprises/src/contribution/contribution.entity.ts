import { Field, Float, ID, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { authenticated, DateScalar, RegionCodeColumn } from "@quyu/kernel";
import { ResourceKind, type ResourceKindValue } from "../cooperation/resource-kind";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Project } from "../project/project.entity";

@Entity("contribution")
@Index("contribution_giver_enterprise_id_idx", ["giverEnterpriseId", "givenOn"])
@Index("contribution_receiver_enterprise_id_idx", ["receiverEnterpriseId", "givenOn"])
@Check("contribution_quantity_check", "quantity > 0")
@Check("contribution_enterprises_check", "giver_enterprise_id <> receiver_enterprise_id")
@authenticated
@ObjectType({ description: "一次互助：谁给了谁什么；双方都是单位，不是个人" })
export class Contribution {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "互助编号" })
  id!: string;

  /** Where it was given. */
  @RegionCodeColumn() regionCode!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Project) projectId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Enterprise) giverEnterpriseId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Enterprise) receiverEnterpriseId!: string | null;

  // Names as of then: who gives or receives need not be an enterprise or an organization of the hub.
  @Column("text")
  @Field(() => String, { description: "给出的单位" })
  giver!: string;

  @Column("text")
  @Field(() => String, { description: "得到的单位" })
  receiver!: string;

  @Column("text")
  @Field(() => ResourceKind, { description: "共建的种类" })
  kind!: ResourceKindValue;

  @Column("double precision")
  @Field(() => Float, { description: "数量，单位见 unit" })
  quantity!: number;

  @Column("text")
  @Field(() => String, { description: "单位，如 人次、小时、套、元" })
  unit!: string;

  @Column("date")
  @Field(() => DateScalar, { description: "给出的日期" })
  givenOn!: string;

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

@authenticated
@ObjectType({ description: "互哺账：一家企业得到了什么、给出了什么，近的在前" })
export class ReciprocityLedger {
  @Field(() => [Contribution], { description: "从别处得到的" })
  received!: Contribution[];
  @Field(() => [Contribution], { description: "给出去的各项" })
  given!: Contribution[];
}
