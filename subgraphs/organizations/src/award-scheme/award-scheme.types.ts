import { Field, ID, InputType } from "type-graphql";
import { KeyedInput, payloadOf, type RefusalOf, TextField, userErrorsOf, WholeField } from "@quyu/kernel";
import { AwardScheme } from "./award-scheme.entity";

export const awardSchemeErrors = userErrorsOf(
  "AwardScheme",
  "开展评选",
  { SCHEME_ALREADY_OPEN: "这个区划当年已有同名的评选" },
  { constraints: { award_scheme_region_code_year_name_idx: "SCHEME_ALREADY_OPEN" } },
);
export type AwardSchemeRefusal = RefusalOf<typeof awardSchemeErrors>;

export const OpenAwardSchemePayload = payloadOf(
  "OpenAwardScheme",
  "awardScheme",
  () => AwardScheme,
  awardSchemeErrors,
  "开展评选的结果",
);

@InputType({ description: "开展评选的输入" })
export class OpenAwardSchemeInput extends KeyedInput {
  @Field(() => ID, { description: "开展评选的区划代码：街道或以上" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) name!: string;
  @WholeField("年份", { min: 2000, max: 2100 }) year!: number;
}
