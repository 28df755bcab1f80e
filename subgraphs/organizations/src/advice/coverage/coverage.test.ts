import { factsOf } from "../testing";
import { estateWithoutBranch } from "./estate-without-branch";
import { vacantPost } from "./vacant-post";

test("estates without a branch are named, five at most, and counted", () => {
  const message = (...names: string[]) => estateWithoutBranch(factsOf({ estatesWithoutBranch: names }))?.message ?? null;

  expect(message()).toBeNull();
  expect(message("甲苑")).toBe("甲苑1个小区还没有党支部");
  expect(message("甲", "乙", "丙", "丁", "戊")).toBe("甲、乙、丙、丁、戊5个小区还没有党支部");
  expect(message("甲", "乙", "丙", "丁", "戊", "己")).toBe("甲、乙、丙、丁、戊等6个小区还没有党支部");
  expect(estateWithoutBranch(factsOf({ estatesWithoutBranch: ["甲苑"] }))).toMatchObject({
    rule: "ESTATE_WITHOUT_BRANCH",
    severity: "NOTICE",
    article: "《中国共产党支部工作条例（试行）》第四条",
  });
});

test("a vacant post is named; that of the secretary presses more", () => {
  expect(vacantPost(factsOf())).toBeNull();
  expect(vacantPost(factsOf({ vacantPosts: ["ORGANIZATION_MEMBER"] }))).toMatchObject({
    rule: "VACANT_POST",
    severity: "NOTICE",
    message: "职务空缺：组织委员",
    article: "《中国共产党支部工作条例（试行）》第二十一条",
  });
  expect(vacantPost(factsOf({ vacantPosts: ["SECRETARY", "ORGANIZATION_MEMBER"] }))).toMatchObject({
    severity: "WARNING",
    message: "职务空缺：书记、组织委员",
  });
});
