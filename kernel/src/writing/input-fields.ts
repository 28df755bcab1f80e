import { Field, ID, InputType, Int } from "type-graphql";
import { FenScalar } from "../scalars";
import { problemsOf as problemsOfText } from "./input-text";

/** What one value of an input must be like: gives the value as it is to be kept, or says in Chinese what is wrong. */
type Check = (value: unknown) => { value: unknown } | { problem: string };

const checks = new Map<object, Map<string, Check>>();

function checked(check: Check): PropertyDecorator {
  return (prototype, property) => {
    const own = checks.get(prototype) ?? new Map<string, Check>();
    checks.set(prototype, own.set(String(property), check));
  };
}

const both =
  (...decorators: unknown[]): PropertyDecorator =>
  (prototype, property) => {
    for (const decorate of decorators) (decorate as PropertyDecorator)(prototype, property);
  };

interface Options {
  nullable?: boolean;
  /** What else the description says. */
  note?: string;
}

const described = (label: string, limit: string, { note }: Options): string => [label, limit, note].filter(Boolean).join("，");

/** A text a person types: trimmed, not blank, at most `max` characters, without marks nobody sees and without emoji. */
export const TextField = (label: string, { max, nullable = false, ...more }: Options & { max: number }): PropertyDecorator =>
  both(
    Field(() => String, { nullable, description: described(label, `最多${max}字`, more) }),
    checked((value) => textOf(label, value, max)),
  );

/** A short list of such texts, none twice. */
export const TextListField = (
  label: string,
  { max, most, nullable = false, ...more }: Options & { max: number; most: number },
): PropertyDecorator =>
  both(
    Field(() => [String], { nullable, description: described(label, `最多${most}项，每项最多${max}字`, more) }),
    checked((value) => {
      const items = value as string[];
      if (items.length > most) return { problem: `“${label}”最多${most}项` };
      const kept: unknown[] = [];
      for (const item of items) {
        const text = textOf(label, item, max);
        if ("problem" in text) return text;
        if (kept.includes(text.value)) return { problem: `“${label}”有重复` };
        kept.push(text.value);
      }
      return { value: kept };
    }),
  );

/** A whole number between two bounds, both included. */
export const WholeField = (
  label: string,
  { min, max, nullable = false, ...more }: Options & { min: number; max: number },
): PropertyDecorator =>
  both(
    Field(() => Int, { nullable, description: described(label, `${min}至${max}`, more) }),
    checked((value) =>
      (value as number) < min || (value as number) > max ? { problem: `“${label}”应在${min}至${max}之间` } : { value },
    ),
  );

/** The largest amount one entry may name, in 分: one thousand million yuan, above which a slip of the hand is likelier than the amount. */
const largestFen = 100_000_000_000n;

/** An amount of money in whole 分, from `min` (0 unless told). */
export const FenField = (
  label: string,
  { min = 0, nullable = false, ...more }: Options & { min?: number } = {},
): PropertyDecorator =>
  both(
    Field(() => FenScalar, { nullable, description: described(label, "单位：分", more) }),
    checked((value) => {
      const fen = BigInt(value as bigint);
      if (fen < BigInt(min)) return { problem: min > 0 ? `“${label}”应大于零` : `“${label}”不能是负数` };
      return fen > largestFen ? { problem: `“${label}”超出范围` } : { value };
    }),
  );

/** A list of ids, none twice, at most `most`. */
export const IdListField = (label: string, { most, nullable = false, ...more }: Options & { most: number }): PropertyDecorator =>
  both(
    Field(() => [ID], { nullable, description: described(label, `最多${most}个`, more) }),
    checked((value) => {
      const ids = (value as string[]).map((id) => id.toLowerCase());
      if (ids.length > most) return { problem: `“${label}”最多${most}个` };
      return new Set(ids).size < ids.length ? { problem: `“${label}”有重复` } : { value: ids };
    }),
  );

function textOf(label: string, value: unknown, max: number): ReturnType<Check> {
  const text = String(value).normalize("NFC").trim();
  const problem = problemsOfText(text, max);
  return problem ? { problem: `“${label}”${problem}` } : { value: text };
}

/** What every mutation may be sent with. */
@InputType()
export class KeyedInput {
  @Field(() => String, {
    nullable: true,
    description: "幂等键，由调用方自拟，最多100个字符：同一键同一内容重发，只办一次，答复相同；合作系统必填",
  })
  idempotencyKey?: string | null;
}

/** For a mutation that moves a record. */
@InputType()
export class MoveInput extends KeyedInput {
  @Field(() => ID, { description: "记录编号" })
  id!: string;
  @Field(() => Int, { nullable: true, description: "看到的版本号；填了则别人先改过时不办" })
  version?: number | null;
}

/** For a mutation that edits a record. */
@InputType()
export class EditInput extends KeyedInput {
  @Field(() => ID, { description: "记录编号" })
  id!: string;
  @Field(() => Int, { description: "看到的版本号；别人先改过时不改" })
  version!: number;
}

export interface InputProblem {
  field: string[];
  message: string;
}

const mostProblems = 10;

/** Checks an input and what lies in it, and puts every text into the form in which it is kept. Gives what is wrong, ten entries at most. */
export function checkInput(input: object): InputProblem[] {
  const problems: InputProblem[] = [];
  visit(input, [], problems);
  return problems.slice(0, mostProblems);
}

function visit(input: object, path: string[], problems: InputProblem[]): void {
  for (const [property, value] of Object.entries(input)) {
    if (value === null || value === undefined) continue;
    const at = [...path, property];
    const check = checkOf(input, property);
    if (check) {
      const result = check(value);
      if ("problem" in result) problems.push({ field: at, message: result.problem });
      else (input as Record<string, unknown>)[property] = result.value;
      continue;
    }
    const parts: unknown[] = Array.isArray(value) ? value : [value];
    parts.forEach((part, index) => {
      const place = Array.isArray(value) ? [...at, String(index)] : at;
      if (typeof part === "string") {
        // Ids and codes: nothing of them is kept, but none may upset the database either.
        const problem = problemsOfText(part, 1_000, { mayBeBlank: true });
        if (problem) problems.push({ field: place, message: `“${property}”${problem}` });
      } else if (typeof part === "object" && part !== null && !(part instanceof Date)) visit(part, place, problems);
    });
  }
}

function checkOf(input: object, property: string): Check | undefined {
  for (let type = Object.getPrototypeOf(input) as object | null; type; type = Object.getPrototypeOf(type) as object | null) {
    const check = checks.get(type)?.get(property);
    if (check) return check;
  }
  return undefined;
}
