import { Field, Float, ObjectType } from "type-graphql";
import { authenticated } from "@quyu/kernel";
import { Project } from "../project/project.entity";
import { Resource } from "../resource/resource.entity";

@authenticated
@ObjectType({ description: "为一条需求找到的一项资源或一个项目，二者必有其一" })
export class Match {
  @Field(() => Resource, { nullable: true, description: "可用的共享资源；匹配到的是项目时为空" })
  resource!: Resource | null;
  @Field(() => Project, { nullable: true, description: "可加入的项目；匹配到的是资源时为空" })
  project!: Project | null;
  @Field(() => Float, { description: "匹配程度，0到1" })
  score!: number;
  @Field(() => [String], { description: "匹配的理由，可直接显示" })
  reasons!: string[];
}
