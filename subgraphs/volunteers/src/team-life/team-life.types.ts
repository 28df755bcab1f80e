import { Field, ID, InputType } from "type-graphql";
import { IdListField, KeyedInput, payloadOf, type RefusalOf, TextField, userErrorsOf, WholeField } from "@quyu/kernel";
import { ServiceCategory } from "../service-category/service-category.entity";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";

export const teamErrors = userErrorsOf(
  "VolunteerTeam",
  "志愿服务队办理",
  {
    CATEGORY_NOT_FOUND: "没有这个服务类别",
    CATEGORY_TAKEN: "已有同名的服务类别",
    ALREADY_A_MEMBER: "已经在这支服务队里",
    NOT_A_MEMBER: "不在这支服务队里",
    NAME_REQUIRED: "第一次加入请写明姓名",
  },
  { constraints: { service_category_name_key: "CATEGORY_TAKEN", team_category_category_id_fkey: "CATEGORY_NOT_FOUND" } },
);
export type TeamRefusal = RefusalOf<typeof teamErrors>;

export const DefineServiceCategoryPayload = payloadOf(
  "DefineServiceCategory",
  "serviceCategory",
  () => ServiceCategory,
  teamErrors,
  "设立服务类别的结果",
);
const payload = (name: string, what: string) =>
  payloadOf(name, "volunteerTeam", () => VolunteerTeam, teamErrors, `${what}的结果`);
export const FormTeamPayload = payload("FormTeam", "组建服务队");
export const JoinTeamPayload = payload("JoinTeam", "加入服务队");
export const LeaveTeamPayload = payload("LeaveTeam", "退出服务队");

@InputType({ description: "设立服务类别的输入" })
export class DefineServiceCategoryInput extends KeyedInput {
  @TextField("名称", { max: 20 }) name!: string;
}

@InputType({ description: "组建服务队的输入" })
export class FormTeamInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码" })
  regionCode!: string;
  @TextField("名称", { max: 40 }) name!: string;
  @IdListField("共建的企业", { most: 50, nullable: true }) hostEnterpriseIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: "主办的党组织" })
  hostOrganizationId?: string | null;
  @IdListField("服务类别", { most: 20, nullable: true }) categoryIds?: string[] | null;
  @TextField("队长姓名", { max: 30, nullable: true, note: "加密保存" }) leaderName?: string | null;
  @WholeField("队员人数", { min: 0, max: 100_000, nullable: true }) memberCount?: number | null;
  @WholeField("党员人数", { min: 0, max: 100_000, nullable: true, note: "只记人数" }) partyMemberCount?: number | null;
}

@InputType({ description: "加入服务队的输入" })
export class JoinTeamInput extends KeyedInput {
  @Field(() => ID, { description: "服务队编号" })
  teamId!: string;
  @TextField("姓名", { max: 30, nullable: true, note: "第一次加入时必填，加密保存" }) name?: string | null;
}

@InputType({ description: "退出服务队的输入" })
export class LeaveTeamInput extends KeyedInput {
  @Field(() => ID, { description: "服务队编号" })
  teamId!: string;
}
