import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLDate as PlainDate, GraphQLDateTime as PlainDateTime } from "graphql-scalars";

/** The names of the scalars' rules, as `@specifiedBy` tells them: docs/scalars.md has a section for each. */
const specified = (name: string): string => `urn:quyu:scalar:${name}`;

/** An instant; kept in UTC. graphql-scalars' scalar under our Chinese description. */
export const DateTimeScalar = new GraphQLScalarType({
  ...PlainDateTime.toConfig(),
  specifiedByURL: specified("DateTime"),
  description: "时刻（RFC 3339，含时区），如 2026-03-05T09:30:00Z",
});

/** A day in Asia/Shanghai. Rows keep it as text `YYYY-MM-DD` (PostgreSQL date), so no time zone can move it. */
export const DateScalar = new GraphQLScalarType({
  ...PlainDate.toConfig(),
  specifiedByURL: specified("Date"),
  description: "日期（北京时间的一天），如 2026-03-05",
  serialize: (value) => dayText(value),
  parseValue: (value) => dayText(value),
  parseLiteral: (node: ValueNode) => {
    if (node.kind !== Kind.STRING) throw new GraphQLError("日期应写成 2026-03-05 的样子", { nodes: node });
    return pointingAt(node, () => dayText(node.value));
  },
});

/** Reads a value of an operation's text; where it cannot be read, the error says where it stands, and so which input it is. */
function pointingAt<Value>(nodes: ValueNode, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new GraphQLError((error as Error).message, { nodes });
  }
}

function dayText(value: unknown): string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new GraphQLError("日期应写成 2026-03-05 的样子");
  const parsed = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== value) throw new GraphQLError("没有这一天");
  return value;
}

const largest = BigInt(Number.MAX_SAFE_INTEGER);

/** Whole 分. Inside the code a bigint-safe number or a decimal string; out of GraphQL a number while it is exact, else a string. */
export const FenScalar = new GraphQLScalarType<bigint, number | string>({
  name: "Fen",
  specifiedByURL: specified("Fen"),
  description: "金额，以分为单位的整数（1元 = 100分）；超出 2^53 时以字符串传输",
  serialize: (value) => {
    const whole = wholeFen(value);
    return whole <= largest && whole >= -largest ? Number(whole) : whole.toString();
  },
  parseValue: wholeFen,
  parseLiteral: (node: ValueNode) => {
    if (node.kind !== Kind.INT && node.kind !== Kind.STRING) throw new GraphQLError("金额应是以分为单位的整数", { nodes: node });
    return pointingAt(node, () => wholeFen(node.value));
  },
});

const smallest64 = -(2n ** 63n);
const largest64 = 2n ** 63n - 1n;

function wholeFen(value: unknown): bigint {
  const text =
    typeof value === "number" && Number.isSafeInteger(value)
      ? String(value)
      : typeof value === "bigint"
        ? value.toString()
        : value;
  if (typeof text !== "string" || !/^-?\d{1,19}$/.test(text)) throw new GraphQLError("金额应是以分为单位的整数");
  const whole = BigInt(text);
  if (whole < smallest64 || whole > largest64) throw new GraphQLError("金额超出范围");
  return whole;
}
