import { getLocation, Kind, parse, Source, visit } from "graphql";

/** Where an input is wrong, outermost first; a number is the position in a list. */
type InputPath = readonly (string | number)[];

/** Wrong inputs that are named in one message. */
const mostNamed = 3;

/** The sentence for inputs that could not be read: which, and why where that can be said. No value of the caller's is in it. */
function inputSentence(problems: readonly { path: InputPath; reason: string | null }[]): string {
  const parts = problems.map(({ path, reason }) => {
    const name = path.map((step) => (typeof step === "number" ? `第${step + 1}项` : step)).join(" ");
    return name && reason ? `${name}（${reason}）` : name || reason;
  });
  const named = [...new Set(parts)].filter((part) => part !== null && part !== "").slice(0, mostNamed);
  return named.length > 0 ? `输入有误：${named.join("、")}` : "输入有误";
}

/** Whether a message is one of these sentences, and nothing else has got into it. */
export const isInputProblem = (message: string): boolean =>
  message.length <= 400 && /^输入有误：[\p{Script=Han}\w :、，（）-]+$/u.test(message);

/**
 * The sentence for what graphql-js says of values it could not read: of a variable (`Variable "$input" got invalid value … at "input.day"; …`),
 * or of a value in the text of the operation, which it points at. Null where none of the errors says which input it was.
 */
export function inputProblem(errors: readonly { message?: unknown; locations?: unknown }[], text: string): string | null {
  const problems = errors.flatMap(({ message, locations }) => {
    if (typeof message !== "string") return [];
    return variableProblem(message) ?? literalProblem(message, locations, text) ?? [];
  });
  const sentence = inputSentence(problems);
  return isInputProblem(sentence) ? sentence : null;
}

const aboutVariable = /^Variable "\$(\w{1,60})" /;

function variableProblem(message: string): { path: InputPath; reason: string | null } | null {
  const variable = aboutVariable.exec(message)?.[1];
  if (variable === undefined) return null;
  // Quotes within a value are written with a backslash before them, so the first plain ` at "input` is the place.
  const place = new RegExp(` at "${variable}((?:\\.\\w{1,60}|\\[\\d{1,4}\\])*)"; `).exec(message);
  const steps = place?.[1]?.match(/\w+/g) ?? [];
  // A value ends where the reason begins; without a place the reason is what follows the last semicolon.
  const said = place ? message.slice(place.index + place[0].length) : afterLast("; ", message);
  return problemAt(
    steps.map((step) => (/^\d/.test(step) ? Number(step) : step)),
    variable,
    said,
  );
}

function afterLast(mark: string, text: string): string {
  const at = text.lastIndexOf(mark);
  return at < 0 ? text : text.slice(at + mark.length);
}

/** What is wrong at a path below a variable (or argument), in its words. A missing field is named in the reason, not in the path. */
function problemAt(path: InputPath, variable: string, said: string): { path: InputPath; reason: string | null } {
  const missing = /^Field "(\w{1,60})" of required type/.exec(said)?.[1];
  if (missing !== undefined) return { path: [...path, missing], reason: "没有填写" };
  const unknown = /^Field "(\w{1,60})" is not defined by type/.exec(said)?.[1];
  if (unknown !== undefined) return { path: [...path, unknown], reason: "没有这一项" };
  return { path: path.length > 0 ? path : [variable], reason: reasonOf(said) };
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/was not provided\.$|must not be null|not to be null|must be non-null/, "没有填写"],
  [/is not defined by type/, "有不认识的项"],
  [/does not exist in "\w+" enum|^Enum "\w+" cannot represent/, "不在可选值之内"],
  [/^Int cannot represent non 32-bit/, "超出范围"],
  [/^Int cannot represent/, "应为整数"],
  [/^Float cannot represent/, "应为数字"],
  [/^String cannot represent/, "应为文字"],
  [/^Boolean cannot represent/, "应为 true 或 false"],
  [/^ID cannot represent/, "应为编号"],
  [/^DateTime cannot represent/, "时刻应写成 2026-03-05T09:30:00Z 的样子"],
  [/to be an object\.$/, "应为一组内容"],
  [/^Exactly one key/, "只能填其中一项"],
];

function reasonOf(said: string): string | null {
  const known = reasons.find(([pattern]) => pattern.test(said))?.[1];
  if (known !== undefined) return known;
  // Our own scalars say it in Chinese, without the value.
  return /^[\p{Script=Han}\d -]{2,40}$/u.test(said) ? said : null;
}

/** A value that stands in the operation itself: its field is the argument or the input field around it. */
function literalProblem(message: string, locations: unknown, text: string): { path: InputPath; reason: string | null } | null {
  const said = message.startsWith("Expected value of type") ? afterLast("; ", message) : message;
  const path = pathInText(locations, text);
  const reason = reasonOf(said);
  return path.length > 0 || reason !== null ? { path, reason } : null;
}

function pathInText(locations: unknown, text: string): string[] {
  const [first] = Array.isArray(locations) ? (locations as { line?: unknown; column?: unknown }[]) : [];
  if (!first) return [];
  const source = new Source(text);
  const open: string[] = [];
  let found: string[] = [];
  visit(parse(source), {
    enter(node) {
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) open.push(node.name.value);
      if (found.length > 0 || !node.loc || open.length === 0) return;
      const { line, column } = getLocation(source, node.loc.start);
      // The argument's own name says little where it holds an input: the fields in it do.
      if (line === first.line && column === first.column) found = open.length > 1 ? open.slice(1) : [...open];
    },
    leave(node) {
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) open.pop();
    },
  });
  return found;
}
