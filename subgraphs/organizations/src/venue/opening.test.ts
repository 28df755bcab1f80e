import { execFileSync } from "node:child_process";
import { transformFileSync } from "@swc/core";
import { isOpenAt } from "./opening";

const night = [
  { weekday: 5, opens: "18:00", closes: "24:00", kind: "LATE" },
  { weekday: 6, opens: "00:00", closes: "02:00", kind: "SATURDAY" },
  { weekday: 7, opens: "23:30", closes: "24:00", kind: "REGULAR" },
  { weekday: 3, opens: "00:00", closes: "24:00", kind: "MOBILE" },
] as const;

// 2026-11-20 is a Friday in Shanghai; its midnight is 16:00 of the day before in UTC.
const cases = [
  ["2026-11-20T09:59:59.999Z", false, "Friday 17:59"],
  ["2026-11-20T10:00:00.000Z", true, "Friday 18:00"],
  ["2026-11-20T15:59:59.999Z", true, "a moment before Friday's midnight"],
  ["2026-11-20T16:00:00.000Z", true, "Saturday 00:00"],
  ["2026-11-20T17:59:59.999Z", true, "Saturday 01:59"],
  ["2026-11-20T18:00:00.000Z", false, "Saturday 02:00"],
  ["2026-11-22T15:59:59.999Z", true, "a moment before Sunday's midnight"],
  ["2026-11-22T16:00:00.000Z", false, "Monday 00:00"],
  ["2026-11-19T16:00:00.000Z", false, "Friday 00:00"],
  ["2026-11-18T04:00:00.000Z", false, "Wednesday noon, mobile service only"],
] as const;

test.each(cases)("at %s a venue is open: %s (%s)", (instant, isOpen) => {
  expect(isOpenAt(night, new Date(instant))).toBe(isOpen);
});

test.each(["UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"])(
  "a machine that stands in %s says the same",
  (zone) => {
    const { code } = transformFileSync(require.resolve("./opening.ts"), {
      swcrc: false,
      module: { type: "commonjs" },
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    });
    const ask = `${code}; process.stdout.write(JSON.stringify({ offset: new Date(0).getTimezoneOffset(),
      open: ${JSON.stringify(cases.map(([instant]) => instant))}.map((at) => isOpenAt(${JSON.stringify(night)}, new Date(at))) }))`;

    const { offset, open } = JSON.parse(execFileSync(process.execPath, ["-e", ask], { env: { TZ: zone }, encoding: "utf8" }));

    expect(open).toEqual(cases.map(([, isOpen]) => isOpen));
    expect(offset === 0).toBe(zone === "UTC");
  },
);
