import { ArgsType, Field, ID, InputType } from "type-graphql";
import { EditInput, KeyedInput, PageArgs, payloadOf, type RefusalOf, TextField, userErrorsOf, WholeField } from "@quyu/kernel";
import {
  Enterprise,
  EnterpriseKind,
  EnterpriseSize,
  PartyCoverage,
  type EnterpriseKindValue,
  type PartyCoverageValue,
} from "./enterprise.entity";

@InputType({ description: "企业列表的筛选条件，各项同时满足" })
export class EnterpriseFilter {
  @Field(() => String, {
    nullable: true,
    description: "名称中含有的文字，或其拼音、拼音首字母，两个字以上；几个词以空格分开，都要符合",
  })
  text?: string | null;
  @Field(() => EnterpriseKind, { nullable: true, description: "类型；不填取各类" })
  kind?: EnterpriseKindValue | null;
  @Field(() => String, { nullable: true, description: "行业，与登记的完全相同；不填取各行业" })
  industry?: string | null;
  @Field(() => ID, { nullable: true, description: "入驻的载体的编号；不填取各处" })
  premisesId?: string | null;
  @Field(() => PartyCoverage, { nullable: true, description: "覆盖方式；不填取各种" })
  coverage?: PartyCoverageValue | null;
  @Field(() => ID, { nullable: true, description: "参加的联盟的编号；不填不论是否参加" })
  allianceId?: string | null;
  @Field(() => ID, { nullable: true, description: "区划代码，含所辖各级；不填取各地" })
  regionCode?: string | null;
}

@ArgsType()
export class EnterprisePageArgs extends PageArgs {
  @Field(() => EnterpriseFilter, { nullable: true, description: "筛选条件" })
  filter?: EnterpriseFilter | null;
}

export const enterpriseErrors = userErrorsOf(
  "Enterprise",
  "企业登记",
  {
    CREDIT_CODE_INVALID: "统一社会信用代码有误，请核对",
    CREDIT_CODE_TAKEN: "这个统一社会信用代码已经登记过",
    PREMISES_NOT_FOUND: "企业所在的区划里没有这处载体",
    ORGANIZATION_DISSOLVED: "这个党组织已撤销或并入别的党组织",
    ORGANIZATION_HAS_OWN_UNIT: "这个党组织是一家单位单独组建的，改为联合组建后才能再覆盖别的单位",
  },
  {
    constraints: {
      enterprise_credit_code_key: "CREDIT_CODE_TAKEN",
      enterprise_own_organization_key: "ORGANIZATION_HAS_OWN_UNIT",
    },
  },
);
export type EnterpriseRefusal = RefusalOf<typeof enterpriseErrors>;

const payload = (name: string, what: string) =>
  payloadOf(name, "enterprise", () => Enterprise, enterpriseErrors, `${what}的结果`);
export const RegisterEnterprisePayload = payload("RegisterEnterprise", "登记企业");
export const AmendEnterprisePayload = payload("AmendEnterprise", "修改企业");

const codeText = "统一社会信用代码，18位，全角、小写均可；两位校验码都要对，且与类型相符";
const mostStaff = 1_000_000;

@InputType({ description: "登记企业的输入" })
export class RegisterEnterpriseInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码，街道或社区" })
  regionCode!: string;
  @TextField("名称", { max: 100 }) name!: string;
  @Field(() => String, { description: codeText })
  creditCode!: string;
  @Field(() => EnterpriseKind, { description: "企业的类型" })
  kind!: EnterpriseKindValue;
  @TextField("行业", { max: 40, nullable: true, note: "照国民经济行业分类的门类" }) industry?: string | null;
  @Field(() => EnterpriseSize, { nullable: true, description: "规模；未划定时不填" })
  size?: keyof typeof EnterpriseSize | null;
  @WholeField("员工数", { min: 0, max: mostStaff, nullable: true, note: "单位：人" }) staff?: number | null;
  @Field(() => ID, { nullable: true, description: "入驻的载体的编号，须在企业所在的区划；不在载体内时不填" })
  premisesId?: string | null;
  @TextField("联系人", { max: 30, nullable: true }) contactName?: string | null;
  @Field(() => String, { nullable: true, description: "联系电话，手机号或带区号的固定电话" })
  contactPhone?: string | null;
}

@InputType({ description: "修改企业的输入；不填的项不变，可以为空的项写 null 表示清空" })
export class AmendEnterpriseInput extends EditInput {
  @Field(() => ID, { nullable: true, description: "迁入的区划的代码；迁出、迁入两地都须在您的辖区内" })
  regionCode?: string | null;
  @TextField("名称", { max: 100, nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true, description: `${codeText}；不能清空` })
  creditCode?: string | null;
  @Field(() => EnterpriseKind, { nullable: true, description: "企业的类型" })
  kind?: EnterpriseKindValue | null;
  @TextField("行业", { max: 40, nullable: true }) industry?: string | null;
  @Field(() => EnterpriseSize, { nullable: true, description: "企业的规模" })
  size?: keyof typeof EnterpriseSize | null;
  @WholeField("员工数", { min: 0, max: mostStaff, nullable: true, note: "单位：人" }) staff?: number | null;
  @Field(() => ID, { nullable: true, description: "入驻的载体的编号；写 null 表示已搬出" })
  premisesId?: string | null;
  @TextField("联系人", { max: 30, nullable: true }) contactName?: string | null;
  @Field(() => String, { nullable: true, description: "联系电话，手机号或带区号的固定电话" })
  contactPhone?: string | null;
}
