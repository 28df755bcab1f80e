import { Field, ID, InputType } from "type-graphql";
import { KeyedInput, payloadOf, type RefusalOf, TextField, userErrorsOf } from "@quyu/kernel";
import { WorkMethod } from "./work-method.entity";

export const workMethodErrors = userErrorsOf(
  "WorkMethod",
  "工作法登记",
  { ALREADY_RECORDED: "本区划已登记了同名的工作法" },
  {
    constraints: {
      work_method_region_code_name_key: "ALREADY_RECORDED",
      work_method_region_code_fkey: "REGION_NOT_FOUND",
    },
  },
);
export type WorkMethodRefusal = RefusalOf<typeof workMethodErrors>;

export const RecordWorkMethodPayload = payloadOf(
  "RecordWorkMethod",
  "workMethod",
  () => WorkMethod,
  workMethodErrors,
  "登记工作法的结果",
);

/** Elements one method may have: what sources name so far has five at most. */
export const mostElements = 20;

@InputType({ description: "工作法中有名称的一部分" })
export class WorkMethodElementInput {
  @TextField("它是什么", { max: 20, note: "如 角色、清单" }) label!: string;
  @TextField("名称", { max: 40, note: "如 引领者；不能只是数字" }) name!: string;
}

@InputType({ description: "登记工作法的输入" })
export class RecordWorkMethodInput extends KeyedInput {
  @Field(() => ID, { description: "这套做法所在的区划的代码，各级均可" })
  regionCode!: string;
  @TextField("名称", { max: 60, note: "照出处的写法" }) name!: string;
  @Field(() => [WorkMethodElementInput], {
    nullable: true,
    description: `组成部分，最多${mostElements}项：出处写明名称的才填，名称里的数字不拆成条目`,
  })
  elements?: WorkMethodElementInput[] | null;
  @TextField("说明", { max: 200, nullable: true }) note?: string | null;
}
