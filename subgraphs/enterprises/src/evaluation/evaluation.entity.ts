import { Field, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, PrimaryGeneratedColumn } from "typeorm";
import { authenticated, DateTimeScalar } from "@quyu/kernel";

/** What was said of a need or of a project when it was done; each names its one evaluation. */
@Entity("evaluation")
@Check("evaluation_score_check", "score BETWEEN 1 AND 5")
@authenticated
@ObjectType({ description: "办结之后的评价" })
export class Evaluation {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column("uuid", { nullable: true }) evaluatorPersonId!: string | null;

  @Column("int")
  @Field(() => Int, { description: "评分，1到5，5为最好" })
  score!: number;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "评语；没有写时为空" })
  comment!: string | null;

  @Column({ type: "timestamptz", precision: 3 })
  @Field(() => DateTimeScalar, { description: "评价时间" })
  evaluatedAt!: Date;
}
