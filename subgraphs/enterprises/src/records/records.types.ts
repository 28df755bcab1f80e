import { Field, Float, ID, InputType } from "type-graphql";
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
import { CooperationField, type CooperationFieldValue } from "../cooperation/cooperation-field";
import { ReliefMeasure } from "../relief/relief.entity";
import { SocialCompany } from "../social-company/social-company.entity";
import { Visit } from "../visit/visit.entity";

export const recordErrors = userErrorsOf(
  "EnterpriseRecord",
  "走访、政策、减负与社会公司登记",
  {
    ENTERPRISE_NOT_FOUND: "没有这家企业，或不在您的辖区内",
    DAY_IN_FUTURE: "日期不能晚于今天",
    AUDIENCE_INCOMPLETE: "适用对象与条件不一致，请写明企业类型、规模或行业",
    SHARES_NOT_WHOLE: "持股比例合计应为100%",
    YEAR_TAKEN: "这一年已经登记过",
    ALLOCATED_OVER_PROFIT: "用于公益的金额不能超过当年利润",
  },
  {
    constraints: {
      policy_audience_check: "AUDIENCE_INCOMPLETE",
      policy_valid_check: "INVALID_INPUT",
      profit_allocation_company_id_year_key: "YEAR_TAKEN",
      profit_allocation_profit_check: "ALLOCATED_OVER_PROFIT",
      shareholding_whole_check: "SHARES_NOT_WHOLE",
    },
  },
);
export type RecordRefusal = RefusalOf<typeof recordErrors>;

export const RecordVisitPayload = payloadOf("RecordVisit", "visit", () => Visit, recordErrors, "登记走访的结果");
export const RecordReliefPayload = payloadOf(
  "RecordRelief",
  "reliefMeasure",
  () => ReliefMeasure,
  recordErrors,
  "登记减负的结果",
);
const company = (name: string, what: string) =>
  payloadOf(name, "socialCompany", () => SocialCompany, recordErrors, `${what}的结果`);
export const FoundSocialCompanyPayload = company("FoundSocialCompany", "设立社区社会公司");
export const RecordAllocationPayload = company("RecordAllocation", "登记利润分配");

@InputType({ description: "走访得知的一条需求" })
export class VisitNeedInput {
  @TextField("标题", { max: 60 }) title!: string;
  @TextField("详细说明", { max: 2_000, nullable: true }) detail?: string | null;
  @Field(() => CooperationField, { description: "共建领域" })
  field!: CooperationFieldValue;
}

@InputType({ description: "登记走访的输入" })
export class RecordVisitInput extends KeyedInput {
  @Field(() => ID, { description: "走访的企业" })
  enterpriseId!: string;
  @Field(() => DateScalar, { nullable: true, description: "走访日期；不填为今天" })
  visitedOn?: string | null;
  @TextField("走访人的职务", { max: 30, nullable: true, note: "不记姓名，不填为社区工作人员" }) byRole?: string | null;
  @TextField("走访记录", { max: 2_000 }) notes!: string;
  @Field(() => [VisitNeedInput], { nullable: true, description: "得知的需求，最多20条；从草稿开始" })
  needs?: VisitNeedInput[] | null;
}

@InputType({ description: "给一家企业的一笔减免" })
export class ReliefGrantInput {
  @Field(() => ID, { description: "哪家企业" })
  enterpriseId!: string;
  @FenField("金额", { min: 1 }) amount!: bigint;
  @Field(() => DateScalar, { nullable: true, description: "日期；不填为今天" })
  grantedOn?: string | null;
}

@InputType({ description: "登记减负的输入" })
export class RecordReliefInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) title!: string;
  @TextField("减免的单位", { max: 60 }) grantor!: string;
  @TextField("时段", { max: 60, note: "如 2026年上半年" }) period!: string;
  @Field(() => [ReliefGrantInput], { description: "各笔减免，最多500笔；只显示合计" })
  grants!: ReliefGrantInput[];
}

@InputType({ description: "一名股东的持股" })
export class ShareholdingInput {
  @TextField("股东", { max: 60 }) holder!: string;
  @Field(() => Float, { description: "占股比例，0到1" })
  share!: number;
  @Field(() => Boolean, { nullable: true, description: "是否为社区持股" })
  isCommunity?: boolean | null;
}

@InputType({ description: "设立社区社会公司的输入" })
export class FoundSocialCompanyInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) name!: string;
  @Field(() => [ShareholdingInput], { description: "持股，合计100%" })
  shareholdings!: ShareholdingInput[];
  @TextListField("公开的董事", { max: 30, most: 15, nullable: true }) directors?: string[] | null;
  @Field(() => Float, { description: "承诺每年用于社区公益的利润比例，0到1" })
  promisedWelfareShare!: number;
}

@InputType({ description: "登记利润分配的输入" })
export class RecordAllocationInput extends KeyedInput {
  @Field(() => ID, { description: "社区社会公司编号" })
  companyId!: string;
  @WholeField("年度", { min: 2000, max: 2100 }) year!: number;
  @FenField("当年利润", { min: -100_000_000_000, note: "亏损为负" }) profit!: bigint;
  @FenField("用于社区公益的金额") allocated!: bigint;
  @TextField("用途", { max: 200 }) use!: string;
}
