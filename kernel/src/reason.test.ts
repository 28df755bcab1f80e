import { readingReason } from "./reason";

test.each(["核对接送人", "  核对 ", "a1"])("%p says something", (text) => {
  expect(readingReason(text)).toBe(text.trim());
});

test.each([
  ["nothing", ""],
  ["one character", "核"],
  ["blanks", "    "],
  ["characters without width", "\u200b\u200b\u200b"],
  ["fillers that look like letters to a computer", "\u3164\u3164"],
  ["blank braille", "\u2800\u2800"],
  ["variation selectors", "\ufe0f\ufe0f"],
  ["dots", "。。。。"],
  ["a text too long", "核".repeat(201)],
])("%s is no reason", (_, text) => {
  expect(() => readingReason(text)).toThrow(expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } }));
});
