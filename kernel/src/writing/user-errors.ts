import { Field, InterfaceType, ObjectType, type ClassType } from "type-graphql";
import { describedEnum } from "../described-enum";
import type { Outcome } from "../outcome";
import { forPartners } from "../partner-tags";

/** What any mutation may say no with, whatever its feature. */
export const commonRefusals = {
  NOT_FOUND: "没有找到，或不在您的辖区内",
  WRONG_STATE: "当前状态不能这样办理，请刷新后再看",
  VERSION_CONFLICT: "别人刚刚改过，请刷新后再办",
  IDEMPOTENCY_CONFLICT: "这个 idempotencyKey 已用于另一次不同的请求",
  INVALID_INPUT: "填写的内容有误",
  REGION_NOT_FOUND: "没有这个区划",
};
export type CommonRefusal = keyof typeof commonRefusals;

export interface UserError {
  code: string;
  message: string;
  field: string[] | null;
}

/** What every error type has in common, so that a client reads any refusal by one fragment: `... on UserError { message field }`. */
@InterfaceType("UserError", { description: "任何一项办理未成功的说明；各类办理另有自己的原因代码 code" })
abstract class UserErrorInterface {
  @Field(() => String, { description: "可直接显示给用户的说明" })
  message!: string;
  @Field(() => [String], { nullable: true, description: "有问题的输入项，由外到内；与某一项无关时为空" })
  field!: string[] | null;
}
forPartners(UserErrorInterface);

/** The refusals of a feature: its GraphQL error type, and what each code says. */
export interface UserErrors<Code extends string = string> {
  type: ClassType<UserError>;
  texts: Readonly<Record<Code, string>>;
  /** By the name of a database constraint: what it means where it is violated. */
  constraints: Readonly<Record<string, Code>>;
}

export type RefusalOf<Errors> = Errors extends UserErrors<infer Code> ? Code : never;

/**
 * Makes a feature's error type: XUserError with the enum XErrorCode. Takes the feature's name, what is done in Chinese (`需求办理`), and each
 * code with the sentence a clerk reads; the codes every mutation has are added. A violated constraint named in `constraints` becomes its code.
 */
export function userErrorsOf<Own extends string>(
  name: string,
  label: string,
  own: Readonly<Record<Own, string>>,
  { constraints = {} }: { constraints?: Readonly<Record<string, NoInfer<Own> | CommonRefusal>> } = {},
): UserErrors<Own | CommonRefusal> {
  const texts = { ...commonRefusals, ...own } as Record<Own | CommonRefusal, string>;
  const Code = describedEnum(`${name}ErrorCode`, `${label}未成功的原因`, texts);

  @ObjectType(`${name}UserError`, { description: `${label}未成功的说明`, implements: UserErrorInterface })
  class Type extends UserErrorInterface implements UserError {
    @Field(() => Code as object, { description: "原因代码" })
    code!: string;
  }
  return { type: Type, texts, constraints };
}

const shownToPartners = new WeakSet<object>();

/** Partners see the error types of their own mutations only: through the interface all those that carry the tag are reached. */
function showToPartners({ type }: UserErrors): void {
  if (shownToPartners.has(type)) return;
  shownToPartners.add(type);
  forPartners(type);
}

/** The entry of `userErrors` for a refusal. */
export function userErrorFor<Code extends string>(
  { texts }: UserErrors<Code>,
  { code, field, message }: Extract<Outcome<unknown, Code>, { ok: false }>,
): UserError {
  return { code, message: message ?? texts[code], field: field ?? null };
}

/**
 * Makes the payload of one mutation: XPayload with the thing it is about, null where it was refused, and `userErrors`. Takes the mutation's
 * name with a capital, the name and type of the thing, the feature's errors and what the payload is in Chinese.
 */
export function payloadOf<Thing extends string, Row extends object>(
  name: string,
  thing: Thing,
  type: () => ClassType<Row> | [ClassType<Row>],
  errors: UserErrors,
  description: string,
  { partner = false } = {},
): ClassType<Record<Thing, Row | Row[] | null> & { userErrors: UserError[] }> {
  @ObjectType(`${name}Payload`, { description })
  class Payload {
    @Field(() => [errors.type], { description: "未成功的原因；成功时为空列表" })
    userErrors!: UserError[];
  }
  Field(type as () => ClassType<Row>, { nullable: true, description: "办理之后的样子；未成功时为空" })(Payload.prototype, thing);
  if (partner) {
    forPartners(Payload);
    showToPartners(errors);
  }
  return Payload as unknown as ClassType<Record<Thing, Row | Row[] | null> & { userErrors: UserError[] }>;
}
