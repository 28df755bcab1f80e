import { parseValue } from "graphql";
import { DateScalar, DateTimeScalar, FenScalar } from "./scalars";
import { addDays, dayOf, daysBetween, instantOf } from "./time";

test("money is whole fen, exact beyond what a double holds", () => {
  expect(FenScalar.serialize("300000000")).toBe(300000000);
  expect(FenScalar.serialize(9007199254740993n)).toBe("9007199254740993");
  expect(FenScalar.parseValue("9007199254740993")).toBe(9007199254740993n);
  expect(FenScalar.parseLiteral(parseValue("-150"), {})).toBe(-150n);
});

test.each([1.5, "1.5", "一百", "1e3", true, null, "99999999999999999999", "9223372036854775808"])(
  "%p is not an amount of money",
  (value) => {
    expect(() => FenScalar.parseValue(value)).toThrow();
  },
);

test("an instant is RFC 3339's, with a zone; of a second three digits are kept", () => {
  const read = (text: unknown) => (DateTimeScalar.parseValue(text) as Date).toISOString();
  expect(read("2026-03-05T17:30:00+08:00")).toBe("2026-03-05T09:30:00.000Z");
  expect(read("2026-03-05T09:30:00.123987Z")).toBe("2026-03-05T09:30:00.123Z");
  for (const wrong of ["2026-03-05", "2026-03-05T09:30:00", "2026-03-05 09:30Z", 1772703000000, null, ""])
    expect(() => DateTimeScalar.parseValue(wrong)).toThrow();
});

test("a day is a day of the calendar", () => {
  expect(DateScalar.parseValue("2028-02-29")).toBe("2028-02-29");
  for (const wrong of ["2026-02-31", "2026-13-01", "2026-2-3", "20260203", "2026-02-03T00:00:00Z", 20260203, "0000-00-00"]) {
    expect(() => DateScalar.parseValue(wrong)).toThrow();
  }
});

test("days are Shanghai's, whatever the clock of the machine", () => {
  expect(dayOf(new Date("2026-03-04T16:30:00Z"))).toBe("2026-03-05");
  expect(dayOf(new Date("2026-03-04T15:59:59Z"))).toBe("2026-03-04");
  expect(instantOf("2026-03-05", "09:30").toISOString()).toBe("2026-03-05T01:30:00.000Z");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(daysBetween("2026-02-27", "2026-03-02")).toBe(3);
});
