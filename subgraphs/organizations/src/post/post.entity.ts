import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { DateScalar, describedEnum } from "@quyu/kernel";
import { GovernanceBody } from "../governance-body/governance-body.entity";
import { Grid } from "../grid/grid.entity";
import { PartyOrganization } from "../party-organization/party-organization.entity";
import { InRegion } from "../region/region.entity";
import { Person } from "./person.entity";

/** In the order in which posts of one organization are shown. */
export const PostTitle = describedEnum("PostTitle", "党组织与自治组织的职务", {
  SECRETARY: "书记",
  DEPUTY_SECRETARY: "副书记",
  ORGANIZATION_MEMBER: "组织委员",
  PUBLICITY_MEMBER: "宣传委员",
  DISCIPLINE_MEMBER: "纪检委员",
  COMMITTEE_MEMBER: "委员",
  GROUP_LEADER: "党小组组长",
  INSTRUCTOR: "党建指导员",
  DIRECTOR: "主任",
  DEPUTY_DIRECTOR: "副主任",
  CONVENER: "召集人",
  GRID_LEADER: "网格长",
  GRID_WORKER: "网格员",
  BUILDING_HEAD: "楼栋长",
});

/** Of these an organization, a body or a grid has one: the database lets nobody else in while it is held or kept vacant. */
export const singleTitles: readonly (keyof typeof PostTitle)[] = [
  "SECRETARY",
  "GROUP_LEADER",
  "DIRECTOR",
  "CONVENER",
  "GRID_LEADER",
];

@Entity("post")
@Index("post_organization_id_idx", ["organizationId"])
@Index("post_body_id_idx", ["bodyId"])
@Index("post_grid_id_idx", ["gridId"])
@Index("post_person_id_idx", ["personId"])
@Index("post_one_seat", { synchronize: false })
@Index("post_one_holder", { synchronize: false })
@Index("post_vacant_idx", ["regionCode"], { where: "person_id IS NULL AND until IS NULL" })
@Check("post_place_check", "num_nonnulls(organization_id, body_id, grid_id) = 1")
@Check("post_until_check", "until >= since")
@ObjectType({ description: "职务：党组织、自治组织或网格里的一个岗位" })
export class Post {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "职务编号" })
  id!: string;

  @InRegion() regionCode!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => PartyOrganization) organizationId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => GovernanceBody) bodyId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Grid) gridId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Person) personId!: string | null;

  @Column("text")
  @Field(() => PostTitle, { description: "职务名称" })
  title!: keyof typeof PostTitle;

  @Column("date", { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: "任职日期；未登记或空缺时为空" })
  since!: string | null;

  @Column("date", { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: "离任日期；在任或空缺时为空" })
  until!: string | null;

  @Column("boolean")
  @Field(() => Boolean, { description: "是否公开职务；任公开职务者显示全名，不公开的职务只给工作人员看" })
  isPublic!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，办理离任时可带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}
