import { Field, ID, InputType } from "type-graphql";
import { KeyedInput, payloadOf, type RefusalOf, TextField, userErrorsOf, WholeField } from "@quyu/kernel";
import { Recognition, RecognitionLevel } from "./recognition.entity";

export const recognitionErrors = userErrorsOf(
  "Recognition",
  "荣誉登记",
  {
    ORGANIZATION_NOT_FOUND: "没有这个党组织，或不在这个区划",
    ALREADY_RECORDED: "这项荣誉已经登记过",
  },
  { constraints: { recognition_region_code_fkey: "REGION_NOT_FOUND" } },
);
export type RecognitionRefusal = RefusalOf<typeof recognitionErrors>;

export const RecordRecognitionPayload = payloadOf(
  "RecordRecognition",
  "recognition",
  () => Recognition,
  recognitionErrors,
  "登记荣誉的结果",
);

@InputType({ description: "登记荣誉的输入" })
export class RecordRecognitionInput extends KeyedInput {
  @Field(() => ID, { description: "获评的区划，或获评者所在的区划的代码，各级均可" })
  regionCode!: string;
  @TextField("荣誉称号", { max: 60, note: "照文件的写法" }) title!: string;
  @Field(() => RecognitionLevel, { description: "荣誉的级别" })
  level!: Recognition["level"];
  @WholeField("获评年份", { min: 1949, max: 2100, nullable: true, note: "不晚于今年；没有写明时不填" }) year?: number | null;
  @WholeField("批次", { min: 1, max: 100, nullable: true, note: "第二批为2；不分批时不填" }) batch?: number | null;
  @TextField("获评的楼宇、场地、小区、门店或队伍", { max: 60, nullable: true, note: "获评的是区划本身时不填" })
  venueOrPremises?: string | null;
  @Field(() => ID, { nullable: true, description: "获评的党组织的编号；获评的不是党组织时不填" })
  organizationId?: string | null;
}
