import {
  completeCreditCode,
  creditCodeCheck,
  creditCodeProblem,
  normalizeCreditCode,
  organizationCodeCheck,
} from "./credit-code";

const valid = "91350100M000100Y43";
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

test("the example of the standard is right", () => {
  expect(creditCodeProblem(valid)).toBeNull();
  expect(organizationCodeCheck("M000100Y")).toBe("4");
  expect(creditCodeCheck("91350100M000100Y4")).toBe("3");
  expect(completeCreditCode("91350100", "M000100Y")).toBe(valid);
});

test("every change of a single character is noticed", () => {
  const unnoticed: string[] = [];
  for (let place = 0; place < 18; place += 1) {
    for (const character of alphabet) {
      const changed = valid.slice(0, place) + character + valid.slice(place + 1);
      if (changed !== valid && creditCodeProblem(changed) === null) unnoticed.push(changed);
    }
  }
  expect(unnoticed).toEqual([]);
});

test("two neighbours swapped are noticed", () => {
  for (let place = 0; place < 17; place += 1) {
    const swapped = valid.slice(0, place) + valid[place + 1] + valid[place] + valid.slice(place + 2);
    if (swapped !== valid) expect(creditCodeProblem(swapped)).not.toBeNull();
  }
});

test("an organization code whose check is 10 ends in X, one whose check is 11 in 0", () => {
  // 11 − 2·n mod 11 for a last digit n: 6 gives 10, 0 gives 11.
  expect(organizationCodeCheck("00000006")).toBe("X");
  expect(organizationCodeCheck("00000000")).toBe("0");
  const checks = new Set(Array.from({ length: 2000 }, (_, n) => organizationCodeCheck(String(n).padStart(8, "0"))));
  expect([...checks].sort()).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X"]);
});

test("full-width, lower-case and spaced spellings are one code", () => {
  expect(normalizeCreditCode(" ９１３５０１００ｍ０００１００ｙ４３ ")).toBe(valid);
  expect(normalizeCreditCode("91350100-m000100y-43")).toBe(valid);
});

test("a wrong length and letters the standard leaves out are named", () => {
  expect(creditCodeProblem("9135010")).toContain("18位");
  expect(creditCodeProblem("91350100I000100Y43")).toContain("I");
});
