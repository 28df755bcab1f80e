import { Field, ID, InputType } from "type-graphql";
import { KeyedInput, payloadOf, type RefusalOf, TextField, userErrorsOf } from "@quyu/kernel";
import { CommunityArchetype, Region, RegionLevel } from "./region.entity";

export const regionErrors = userErrorsOf(
  "Region",
  "区划登记",
  {
    CODE_INVALID: "区划代码应是2、4、6、9或12位数字",
    CODE_TAKEN: "这个代码已经登记",
    LEVEL_MISMATCH: "层级与代码的位数不符：2位是省，4位是市，6位是区县，9位是街道，12位是社区",
    PARENT_NOT_FOUND: "上级区划还没有登记",
    SUPERIOR_LEFT_BEHIND: "辖内有党组织隶属于原上级区划的党组织，请先解除隶属",
  },
  { constraints: { region_pkey: "CODE_TAKEN" } },
);
export type RegionRefusal = RefusalOf<typeof regionErrors>;

const payload = (name: string, what: string) => payloadOf(name, "region", () => Region, regionErrors, `${what}的结果`);
export const RegisterRegionPayload = payload("RegisterRegion", "登记区划");
export const RenumberRegionPayload = payload("RenumberRegion", "更换区划代码");

const provisional = "是否为暂定代码（没有机关发布过）";

@InputType({ description: "登记区划的输入" })
export class RegisterRegionInput extends KeyedInput {
  @Field(() => ID, { description: "区划代码，2/4/6/9/12位；以上级代码开头" })
  code!: string;
  @TextField("名称", { max: 40 }) name!: string;
  @Field(() => RegionLevel, { nullable: true, description: "层级；填了须与代码的位数相符，不填按位数" })
  level?: Region["level"] | null;
  @Field(() => CommunityArchetype, { nullable: true, description: "社区类型；只有社区可填，未划定时不填" })
  archetype?: Region["archetype"];
  @TextField("成立时间", { max: 10, nullable: true, note: "照公布的写法，如 2015、2015-08、2015-08-01" }) founded?: string | null;
  @TextField("实际管理单位", { max: 40, nullable: true, note: "与统计代码所属一致时不填" }) administeredBy?: string | null;
  @Field(() => Boolean, { nullable: true, description: `${provisional}；不填为否` })
  isProvisional?: boolean | null;
}

@InputType({ description: "更换区划代码的输入" })
export class RenumberRegionInput extends KeyedInput {
  @Field(() => ID, { description: "变更前的代码" })
  from!: string;
  @Field(() => ID, { description: "新代码：位数与原代码相同，没有登记过，上级已登记" })
  to!: string;
  @Field(() => Boolean, { nullable: true, description: `新代码${provisional}；不填照原来的` })
  isProvisional?: boolean | null;
}
