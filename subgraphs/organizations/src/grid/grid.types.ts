import { Field, ID, InputType } from "type-graphql";
import { EditInput, IdListField, KeyedInput, payloadOf, type RefusalOf, TextField, userErrorsOf } from "@quyu/kernel";
import { Grid, GridLevel } from "./grid.entity";

export const gridErrors = userErrorsOf(
  "Grid",
  "网格划定",
  {
    ESTATE_NOT_FOUND: "有小区不存在，或不在网格所在的区划内",
    PARENT_NOT_FOUND: "上级网格不存在，或不在同一区划",
    LEVEL_NOT_ALLOWED: "只有微网格可以有上级网格，上级应是网格",
  },
  { constraints: { grid_region_code_fkey: "REGION_NOT_FOUND", grid_level_check: "LEVEL_NOT_ALLOWED" } },
);
export type GridRefusal = RefusalOf<typeof gridErrors>;

const payload = (name: string, what: string) => payloadOf(name, "grid", () => Grid, gridErrors, `${what}的结果`);
export const FormGridPayload = payload("FormGrid", "划定网格");
export const AmendGridPayload = payload("AmendGrid", "修改网格");

const mostEstates = 200;

@InputType({ description: "划定网格的输入" })
export class FormGridInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码，街道或社区" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) name!: string;
  @Field(() => GridLevel, { description: "网格的层级" })
  level!: Grid["level"];
  @Field(() => ID, { nullable: true, description: "微网格所属的网格的编号；划定网格时不填" })
  parentId?: string | null;
  @IdListField("覆盖的小区的编号", { most: mostEstates, note: "小区可同时属于几个网格" }) estateIds!: string[];
}

@InputType({ description: "修改网格的输入；不填的项不变" })
export class AmendGridInput extends EditInput {
  @TextField("名称", { max: 60, nullable: true }) name?: string | null;
  @Field(() => ID, { nullable: true, description: "微网格所属的网格的编号；写 null 表示不属于网格" })
  parentId?: string | null;
  @IdListField("覆盖的小区的编号", { most: mostEstates, nullable: true, note: "写全部小区，取代原来的" })
  estateIds?: string[] | null;
}
