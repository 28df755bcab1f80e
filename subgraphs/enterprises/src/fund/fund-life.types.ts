import { Field, ID, InputType } from "type-graphql";
import {
  describedEnum,
  FenField,
  KeyedInput,
  MoveInput,
  payloadOf,
  type RefusalOf,
  TextField,
  userErrorsOf,
  WholeField,
} from "@quyu/kernel";
import { FundDirection } from "./fund-entry.entity";
import { Fund, FundKind } from "./fund.entity";

export const fundErrors = userErrorsOf(
  "Fund",
  "基金办理",
  {
    BALANCE_BELOW_ZERO: "余额不够",
    PROJECT_NOT_FOUND: "没有这个项目",
    ENTRY_NOT_FOUND: "没有这笔收支，或不在您的辖区内",
    RATING_REQUIRED: "请写明评分",
  },
  { constraints: { fund_balance_check: "BALANCE_BELOW_ZERO", fund_entry_project_id_fkey: "PROJECT_NOT_FOUND" } },
);
export type FundRefusal = RefusalOf<typeof fundErrors>;

const payload = (name: string, what: string) => payloadOf(name, "fund", () => Fund, fundErrors, `${what}的结果`);
export const OpenFundPayload = payload("OpenFund", "设立基金");
export const ProposeFundEntryPayload = payload("ProposeFundEntry", "提议或登记一笔收支");
export const AdvanceFundEntryPayload = payload("AdvanceFundEntry", "推进一笔支出");

export const FundStep = describedEnum("FundStep", "一笔支出的下一步", {
  DECIDE: "议定",
  PUBLICISE: "公示",
  SPEND: "支出",
  SUPERVISE: "监督",
  RATE: "评议",
});

@InputType({ description: "设立基金的输入" })
export class OpenFundInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) name!: string;
  @Field(() => FundKind, { description: "基金的类型" })
  kind!: keyof typeof FundKind;
}

@InputType({ description: "提议或登记一笔收支的输入：收入登记即入账，支出从提议开始" })
export class ProposeFundEntryInput extends KeyedInput {
  @Field(() => ID, { description: "基金编号" })
  fundId!: string;
  @FenField("金额", { min: 1 }) amount!: bigint;
  @Field(() => FundDirection, { description: "收入或支出" })
  direction!: keyof typeof FundDirection;
  @TextField("来源或用途", { max: 200 }) purpose!: string;
  @Field(() => ID, { nullable: true, description: "用于哪个项目" })
  projectId?: string | null;
}

@InputType({ description: "推进一笔支出的输入" })
export class AdvanceFundEntryInput extends MoveInput {
  @Field(() => FundStep, { nullable: true, description: "走到哪一步；不填为下一步，填了须与下一步相同" })
  step?: keyof typeof FundStep | null;
  @WholeField("评分", { min: 1, max: 5, nullable: true, note: "评议时必填" }) rating?: number | null;
}
