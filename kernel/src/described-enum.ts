import { registerEnumType } from "type-graphql";

/**
 * Registers a GraphQL enum whose every value has its Chinese text.
 * Takes the enum's name, what it is, and value → text; gives an object value → value, so `keyof typeof X` is the TypeScript type.
 */
export function describedEnum<Texts extends Record<string, string>>(
  name: string,
  description: string,
  texts: Texts,
): { readonly [Value in keyof Texts & string]: Value } {
  const values = Object.fromEntries(Object.keys(texts).map((value) => [value, value])) as {
    [Value in keyof Texts & string]: Value;
  };
  const valuesConfig = Object.fromEntries(Object.entries(texts).map(([value, text]) => [value, { description: text }])) as Record<
    keyof Texts & string,
    { description: string }
  >;
  registerEnumType(values, { name, description, valuesConfig });
  enumTexts.set(values, texts);
  return values;
}

const enumTexts = new WeakMap<object, Record<string, string>>();

/** The Chinese text of an enum's value, for labels; the value itself where it has none. */
export function labelOf(describedEnum: object, value: string): string {
  return enumTexts.get(describedEnum)?.[value] ?? value;
}
