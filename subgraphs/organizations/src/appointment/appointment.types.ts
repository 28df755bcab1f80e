import { Field, ID, InputType } from "type-graphql";
import { DateScalar, KeyedInput, MoveInput, payloadOf, type RefusalOf, TextField, userErrorsOf } from "@quyu/kernel";
import { Post, PostTitle } from "../post/post.entity";

export const postErrors = userErrorsOf(
  "Post",
  "职务办理",
  {
    POST_TAKEN: "这个职务已有人任职，或本人已任此职",
    NOT_SAME_ESTATE: "交叉任职须在同一个小区：小区党支部和业主委员会不在一个小区",
    TERM_OVER: "党支部本届任期已满，换届后再办交叉任职",
  },
  { constraints: { post_one_seat: "POST_TAKEN", post_one_holder: "POST_TAKEN" } },
);
export type PostRefusal = RefusalOf<typeof postErrors>;

export const AppointPostPayload = payloadOf("AppointPost", "post", () => Post, postErrors, "任职的结果");
export const EndPostPayload = payloadOf("EndPost", "post", () => Post, postErrors, "离任的结果");

@InputType({ description: "任职的输入；党组织、自治组织、网格三者填一" })
export class AppointPostInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: "党组织编号" })
  organizationId?: string | null;
  @Field(() => ID, { nullable: true, description: "自治组织编号" })
  bodyId?: string | null;
  @Field(() => ID, { nullable: true, description: "网格编号" })
  gridId?: string | null;
  @Field(() => PostTitle, { description: "职务名称；书记、党小组组长、主任、召集人、网格长各设一人" })
  title!: keyof typeof PostTitle;
  @Field(() => ID, { nullable: true, description: "任职人的编号；不填为设岗待补，记为空缺" })
  personId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "任职日期，不晚于今天；不填为今天" })
  since?: string | null;
  @Field(() => Boolean, { nullable: true, description: "是否公开职务：公开则人人可见任职人全名；不填为不公开" })
  isPublic?: boolean | null;
}

@InputType({ description: "离任的输入" })
export class EndPostInput extends MoveInput {
  @Field(() => DateScalar, { nullable: true, description: "离任日期，不早于任职日期，不晚于今天；不填为今天" })
  until?: string | null;
  @Field(() => Boolean, { nullable: true, description: "岗位是否保留：保留则记为空缺待补，不保留则撤岗；不填为保留" })
  keepsSeat?: boolean | null;
  @TextField("原因", { max: 200, nullable: true }) reason?: string | null;
}
