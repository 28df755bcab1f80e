import { DateTimeScalar } from "@quyu/kernel";
import { Field, Float, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** How a subgraph was when a gateway last asked; one row each, shared by all copies of the gateway. */
@Entity("source_status")
@ObjectType({ description: "数据源状态：各子图此刻能否应答" })
export class SourceStatus {
  @PrimaryColumn("text")
  @Field(() => String, {
    description: "子图名称：organizations（组织）、enterprises（企业）、activities（活动）、volunteers（志愿）",
  })
  subgraph!: string;

  @Column("boolean")
  @Field(() => Boolean, { description: "是否可用；不可用时，它负责的字段返回空值" })
  isUp!: boolean;

  @Column("double precision", { nullable: true })
  @Field(() => Float, { nullable: true, description: "最近一次应答的耗时，单位毫秒；从未应答时为空" })
  latencyMs!: number | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: "最近一次应答的时间；从未应答时为空" })
  lastSeenAt!: Date | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: "当前状态从何时开始；尚不清楚时为空" })
  since!: Date | null;
}
