import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, DateScalar, forPartners, type Visibility } from "@quyu/kernel";
import { AwardScheme } from "../award-scheme/award-scheme.entity";
import { Estate } from "../estate/estate.entity";
import { NominationStatus, openStatuses, Recognition, type NominationStatusValue } from "../recognition/recognition.entity";
import { InRegion } from "../region/region.entity";

@Entity("nomination")
@Index("nomination_scheme_id_applied_at_idx", ["schemeId", "appliedAt", "id"])
// Whoever has withdrawn may apply again.
@Index("nomination_one_of_region", ["schemeId", "regionCode", "title"], {
  unique: true,
  where: "estate_id IS NULL AND status <> 'WITHDRAWN'",
})
@Index("nomination_one_of_estate", ["schemeId", "estateId", "title"], {
  unique: true,
  where: "estate_id IS NOT NULL AND status <> 'WITHDRAWN'",
})
@Index("nomination_recognition_id_idx", ["recognitionId"], { unique: true })
@Check(
  "nomination_publicity_check",
  "status = 'WITHDRAWN' OR (status IN ('PUBLICISED', 'NAMED')) = (publicity_ends_on IS NOT NULL)",
)
@Check("nomination_objections_check", "open_objections >= 0 AND (status <> 'NAMED' OR open_objections = 0)")
@Check(
  "nomination_publicised_on_check",
  "(publicised_on IS NULL) = (publicity_ends_on IS NULL) AND publicity_ends_on > publicised_on",
)
@Check("nomination_named_on_check", "(status = 'NAMED') = (named_on IS NOT NULL) AND named_on > publicity_ends_on")
@Check("nomination_reviewer_check", "reviewed_by_id <> applied_by_id")
@Check("nomination_recognition_check", "(status = 'NAMED') = (recognition_id IS NOT NULL)")
@ObjectType({ description: "申报：一个社区或小区参加一次评选" })
export class Nomination {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "申报编号" })
  id!: string;

  @Column("uuid") @ForeignKey(() => AwardScheme) schemeId!: string;
  @InRegion() regionCode!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Estate) estateId!: string | null;
  /** What it became when it was named. */
  @Column("uuid", { nullable: true }) @ForeignKey(() => Recognition) recognitionId!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "所评的称号，如“百佳示范社区”" })
  title!: string;

  @Column("text")
  @forPartners
  @Field(() => NominationStatus, { description: "评选的进度" })
  status!: NominationStatusValue;

  @Column("date", { nullable: true })
  @forPartners
  @Field(() => DateScalar, { nullable: true, description: "公示之日；尚未公示时为空" })
  publicisedOn!: string | null;

  @Column("date", { nullable: true })
  @forPartners
  @Field(() => DateScalar, {
    nullable: true,
    description: "公示期的最后一天：公示之日后的第5个工作日，按国务院办公厅公布的放假和调休计算；尚未公示时为空",
  })
  publicityEndsOn!: string | null;

  @Column("date", { nullable: true })
  @forPartners
  @Field(() => DateScalar, { nullable: true, description: "命名之日，总在公示期满之后；尚未命名时为空" })
  namedOn!: string | null;

  /** Objections without an answer: while there is one, the database itself lets nobody be named. */
  @Column("int", { default: 0 }) openObjections!: number;

  @Column({ type: "timestamptz", precision: 3 }) appliedAt!: Date;
  @Column("uuid", { nullable: true }) appliedById!: string | null;
  @Column("uuid", { nullable: true }) reviewedById!: string | null;

  @Column("boolean", { default: false })
  @forPartners
  @Field(() => Boolean, { description: "是否示意：申报本身或各步的日期为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;

  /** Whose award it is: the region of its scheme, put here for those who ask who may do what. No column. */
  schemeRegionCode?: string;
}

/** Before publicity an application is known to the staff of its region only. */
export const nominationVisibility: Visibility = {
  open: `t.status in (${openStatuses.map((status) => `'${status}'`).join(", ")})`,
  scope: "organizations:read",
};

export const NominationConnection = connectionOf("Nomination", () => Nomination, "申报");
