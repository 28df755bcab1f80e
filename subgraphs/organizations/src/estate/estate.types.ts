import { Field, ID, InputType } from "type-graphql";
import {
  EditInput,
  KeyedInput,
  payloadOf,
  type RefusalOf,
  TextField,
  TextListField,
  userErrorsOf,
  WholeField,
} from "@quyu/kernel";
import { Estate, EstateKind } from "./estate.entity";

export const estateErrors = userErrorsOf(
  "Estate",
  "小区登记",
  { BUILDING_HAS_HOLDER: "要去掉的楼栋还有人包联，请先结束包联责任" },
  { constraints: { estate_region_code_fkey: "REGION_NOT_FOUND" } },
);
export type EstateRefusal = RefusalOf<typeof estateErrors>;

const payload = (name: string, what: string) => payloadOf(name, "estate", () => Estate, estateErrors, `${what}的结果`);
export const CreateEstatePayload = payload("CreateEstate", "登记小区");
export const AmendEstatePayload = payload("AmendEstate", "修改小区");

const households = { min: 0, max: 100_000, nullable: true } as const;
const buildings = { max: 20, most: 500, nullable: true } as const;

@InputType({ description: "登记小区的输入" })
export class CreateEstateInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码，街道或社区" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) name!: string;
  @Field(() => EstateKind, { description: "小区的类型" })
  kind!: Estate["kind"];
  @WholeField("户数", { ...households, note: "没有查清时不填" }) households?: number | null;
  @TextListField("楼栋", { ...buildings, note: "如 1栋；没有查清时不填" }) buildings?: string[] | null;
}

@InputType({ description: "修改小区的输入；不填的项不变" })
export class AmendEstateInput extends EditInput {
  @TextField("名称", { max: 60, nullable: true }) name?: string | null;
  @Field(() => EstateKind, { nullable: true, description: "小区的类型" })
  kind?: Estate["kind"] | null;
  @WholeField("户数", { ...households, note: "写 null 表示没有查清" }) households?: number | null;
  @TextListField("楼栋", { ...buildings, note: "写全部楼栋，取代原来的" }) buildings?: string[] | null;
}
