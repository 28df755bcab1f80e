import { connectionOf, DateTimeScalar, RegionCodeColumn, requiresScopes } from "@quyu/kernel";
import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** A copy of one row of a subgraph's read ledger; the subgraph's own row is the one that counts. */
@Entity("read_ledger_entry")
@Index("read_ledger_entry_source_idx", ["subgraph", "sourceId"], { unique: true })
@Index("read_ledger_entry_region_code_read_at_idx", ["regionCode", "readAt"])
@Index("read_ledger_entry_subject_id_read_at_idx", ["subjectId", "readAt"])
@requiresScopes("audit:read")
@ObjectType({ description: "查阅台账的一条：谁在何时、因何事由、看了谁的哪些个人信息" })
export class ReadLedgerEntry {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "台账编号" })
  id!: string;

  @Column("text")
  @Field(() => String, { description: "由哪个子图记下：organizations、enterprises、activities、volunteers" })
  subgraph!: string;

  @Column("bigint") sourceId!: string;
  @Column("date") day!: string;

  @Column({ type: "timestamptz", precision: 3 })
  @Field(() => DateTimeScalar, { description: "查阅时间" })
  readAt!: Date;

  @Column("text")
  @Field(() => String, { description: "查阅人的编号（不含姓名与账号）" })
  reader!: string;

  @Column("text")
  @Field(() => String, { description: "查阅人的角色" })
  readerRole!: string;

  @RegionCodeColumn() regionCode!: string;

  @Column("text")
  @Field(() => String, { description: "被查阅的记录是什么，如 Person（人员）、CareEnrolment（托管报名）" })
  subjectType!: string;

  @Column("uuid")
  @Field(() => ID, { description: "被查阅的记录编号" })
  subjectId!: string;

  @Column("text", { array: true })
  @Field(() => [String], { description: "看了哪些项" })
  fields!: string[];

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "事由，照查阅人所写；只看打码内容、无需写明时为空" })
  reason!: string | null;
}

/** The hash that closes a day of a subgraph's ledger. */
@Entity("read_ledger_day")
export class ReadLedgerDay {
  @PrimaryColumn("text") subgraph!: string;
  @PrimaryColumn("date") day!: string;
  @Column("int") reads!: number;
  @Column("text") hash!: string;
}

export const ReadLedgerConnection = connectionOf("ReadLedgerEntry", () => ReadLedgerEntry, "查阅台账", { partner: false });
