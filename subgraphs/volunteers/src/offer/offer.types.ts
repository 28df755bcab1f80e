import { Field, ID, InputType } from "type-graphql";
import {
  DateScalar,
  FenField,
  KeyedInput,
  payloadOf,
  type RefusalOf,
  TextField,
  TextListField,
  userErrorsOf,
  WholeField,
} from "@quyu/kernel";
import { Canteen } from "../canteen/canteen.entity";
import { ReportIn } from "../report-in/report-in.entity";
import { CareGroup, ServiceType, type CareGroupValue } from "../service-type/service-type.entity";

export const offerErrors = userErrorsOf("Offer", "服务项目、食堂与报到登记", {
  CANTEEN_NOT_FOUND: "没有这个食堂，或不在本辖区",
  TIER_NOT_FOUND: "这个食堂没有这一档价格",
  DAY_IN_FUTURE: "日期不能晚于今天",
});
export type OfferRefusal = RefusalOf<typeof offerErrors>;

export const DefineServiceTypePayload = payloadOf(
  "DefineServiceType",
  "serviceType",
  () => ServiceType,
  offerErrors,
  "设立服务项目的结果",
);
export const OpenCanteenPayload = payloadOf("OpenCanteen", "canteen", () => Canteen, offerErrors, "开设食堂的结果");
export const RecordDinersPayload = payloadOf("RecordDiners", "canteen", () => Canteen, offerErrors, "登记就餐人数的结果");
export const RecordReportInPayload = payloadOf("RecordReportIn", "reportIn", () => ReportIn, offerErrors, "登记报到的结果");

@InputType({ description: "一档价格" })
export class PriceTierInput {
  @TextField("名称", { max: 20 }) name!: string;
  @FenField("每次或每份的价格", { note: "0为免费" }) price!: bigint;
  @TextField("适用规则", { max: 60 }) rule!: string;
  @WholeField("适用的最低年龄", { min: 0, max: 120, nullable: true, note: "单位岁" }) minAge?: number | null;
}

@InputType({ description: "设立服务项目的输入" })
export class DefineServiceTypeInput extends KeyedInput {
  @Field(() => ID, { description: "开展服务的区划的代码，街道或社区" })
  regionCode!: string;
  @TextField("名称", { max: 20 }) name!: string;
  @Field(() => [CareGroup], { description: "服务对象" })
  audience!: CareGroupValue[];
  @WholeField("从下单到上门的目标用时", { min: 5, max: 14 * 1_440, note: "单位分钟" }) targetMinutes!: number;
  @Field(() => [PriceTierInput], { nullable: true, description: "各档价格，最多10档" })
  priceTiers?: PriceTierInput[] | null;
}

@InputType({ description: "开设食堂的输入" })
export class OpenCanteenInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码" })
  regionCode!: string;
  @TextField("名称", { max: 40 }) name!: string;
  @TextListField("每天供应的餐次", { max: 10, most: 5 }) meals!: string[];
  @WholeField("一份套餐里的荤菜数", { min: 0, max: 20, nullable: true }) meatDishes?: number | null;
  @WholeField("一份套餐里的素菜数", { min: 0, max: 20, nullable: true }) vegetableDishes?: number | null;
  @Field(() => [PriceTierInput], { nullable: true, description: "各档价格，最多10档" })
  tiers?: PriceTierInput[] | null;
}

@InputType({ description: "登记就餐人数的输入" })
export class RecordDinersInput extends KeyedInput {
  @Field(() => ID, { description: "食堂编号" })
  canteenId!: string;
  @Field(() => DateScalar, { description: "哪一天（北京时间）" })
  servedOn!: string;
  @TextField("价格档的名称", { max: 20 }) tier!: string;
  @WholeField("人数", { min: 0, max: 10_000, note: "同一天同一档再登记则以后一次为准" }) count!: number;
}

@InputType({ description: "登记报到的输入" })
export class RecordReportInInput extends KeyedInput {
  @Field(() => ID, { description: "报到的社区的代码" })
  regionCode!: string;
  @Field(() => ID, { nullable: true, description: "报到的单位党组织" })
  unitOrganizationId?: string | null;
  @TextListField("可以提供的特长", { max: 20, most: 20 }) skills!: string[];
  @WholeField("报到人数", { min: 1, max: 10_000, nullable: true, note: "只记人数" }) people?: number | null;
  @Field(() => DateScalar, { nullable: true, description: "报到日期；不填为今天" })
  reportedOn?: string | null;
}
