import { decrypt, encrypt, maskAddress, maskName, maskPhone, useDataKeys } from "./encryption";

const key = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString("base64")}`;

beforeEach(() => useDataKeys(key("k1", 1)));

test("a text comes back only for the purpose it was sealed for", () => {
  const sealed = encrypt("10012341234", "person.phone");

  expect(sealed).not.toContain("10012341234");
  expect(decrypt(sealed, "person.phone")).toBe("10012341234");
  expect(() => decrypt(sealed, "person.address")).toThrow();
});

test("the same text is never sealed the same way twice", () => {
  expect(encrypt("李小明", "person.name")).not.toBe(encrypt("李小明", "person.name"));
});

test("an old key still reads after a new one has come, and not once it is gone", () => {
  const sealed = encrypt("旧", "t.c");

  useDataKeys(`${key("k2", 2)},${key("k1", 1)}`);
  expect(decrypt(sealed, "t.c")).toBe("旧");
  expect(encrypt("新", "t.c").startsWith("k2.")).toBe(true);

  useDataKeys(key("k2", 2));
  expect(() => decrypt(sealed, "t.c")).toThrow("not readable");
});

test("an altered text is refused", () => {
  const [id, iv, body, tag] = encrypt("原文", "t.c").split(".") as [string, string, string, string];
  const flipped = Buffer.from(body, "base64url");
  flipped[0] = (flipped[0] as number) ^ 1;

  expect(() => decrypt([id, iv, flipped.toString("base64url"), tag].join("."), "t.c")).toThrow();
});

test("a key that is not 32 bytes stops the process at once", () => {
  expect(() => useDataKeys("k1:c2hvcnQ=")).toThrow("32 bytes");
});

test("masks keep what tells people apart and no more", () => {
  expect(maskPhone("13812341234")).toBe("138****1234");
  expect(maskPhone("123")).toBe("****");
  expect(maskName("李小明")).toBe("李**");
  expect(maskAddress("龙河社区南湖尚景小区3栋2单元501号")).toBe("龙河社区南湖尚景小区****");
});
