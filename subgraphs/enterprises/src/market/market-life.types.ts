import { Field, Float, ID, InputType } from "type-graphql";
import { FenField, KeyedInput, MoveInput, payloadOf, type RefusalOf, TextField, userErrorsOf } from "@quyu/kernel";
import { Market } from "./market.entity";

export const marketErrors = userErrorsOf(
  "Market",
  "夜市办理",
  {
    ENTERPRISE_NOT_FOUND: "没有这家企业",
    STALL_NOT_FOUND: "没有这个摊位，或不在您的辖区内",
    ALREADY_APPLIED: "这一期已经申请过",
    FUND_NOT_FOUND: "本社区还没有社区基金，先设立基金再结算",
  },
  { constraints: { stall_one_a_period_key: "ALREADY_APPLIED" } },
);
export type MarketRefusal = RefusalOf<typeof marketErrors>;

const payload = (name: string, what: string) => payloadOf(name, "market", () => Market, marketErrors, `${what}的结果`);
export const OpenMarketPayload = payload("OpenMarket", "开设夜市");
export const ApplyForStallPayload = payload("ApplyForStall", "申请摊位");
export const AllotStallPayload = payload("AllotStall", "安排摊位");
export const RecordTakingsPayload = payload("RecordTakings", "结算摊位");

@InputType({ description: "开设夜市或大集的输入" })
export class OpenMarketInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) name!: string;
  @Field(() => Float, { description: "捐入社区基金的比例，0到1，如 0.1" })
  donationRate!: number;
}

@InputType({ description: "申请摊位的输入" })
export class ApplyForStallInput extends KeyedInput {
  @Field(() => ID, { description: "夜市编号" })
  marketId!: string;
  @Field(() => String, { description: "期次，一个月一期，如 2026-10" })
  period!: string;
  @Field(() => ID, { nullable: true, description: "哪家企业；企业联系人不填" })
  holderId?: string | null;
  @TextField("摊主字号", { max: 40, nullable: true, note: "不是登记的企业时由工作人员填" }) holderName?: string | null;
}

@InputType({ description: "安排摊位的输入" })
export class AllotStallInput extends MoveInput {}

@InputType({ description: "结算摊位的输入" })
export class RecordTakingsInput extends MoveInput {
  @FenField("营业收入") takings!: bigint;
}
