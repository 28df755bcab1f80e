import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { requiresScopes } from "@quyu/kernel";
import { Nomination } from "./nomination.entity";

@Entity("objection")
@Index("objection_nomination_id_idx", ["nominationId"])
@Check("objection_answer_check", "(resolved_at IS NULL) = (answer IS NULL)")
// Who has said something waits for the answer before saying more; other people are not kept from objecting.
@Index("objection_one_open_of_person", ["nominationId", "filedById"], { unique: true, where: "resolved_at IS NULL" })
@Check("objection_resolver_check", "resolved_by_id <> filed_by_id")
@Check("objection_resolved_check", "resolved_at >= filed_at")
@requiresScopes("organizations:read")
@ObjectType({ description: "公示期间收到的异议" })
export class Objection {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "异议编号" })
  id!: string;

  @Column("uuid") @ForeignKey(() => Nomination) nominationId!: string;

  @Column("text")
  @Field(() => String, { description: "异议内容" })
  text!: string;

  @Column({ type: "timestamptz", precision: 3 })
  @Field(() => Date, { description: "提出时间" })
  filedAt!: Date;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @Field(() => Date, { nullable: true, description: "办结时间；尚未办结时为空" })
  resolvedAt!: Date | null;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "核查结论与答复；尚未办结时为空" })
  answer!: string | null;

  @Column("int", { default: 1 }) version!: number;

  // Ids of people only: who objects is nobody's to list.
  @Column("uuid", { nullable: true }) filedById!: string | null;
  @Column("uuid", { nullable: true }) resolvedById!: string | null;
}
