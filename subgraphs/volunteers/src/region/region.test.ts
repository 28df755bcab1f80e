import { importKnownRegions } from "@quyu/kernel";
import { startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const regions = async () =>
  (await subgraph.as({}).run(`{ a: region(code: "51") { code } b: region(code: "5101") { code } }`)) as object;

test("a region file with a wrong code is refused by line, and nothing of it is kept", async () => {
  const load = (...codes: string[]) =>
    subgraph.db.transaction((tx) =>
      importKnownRegions(
        tx,
        codes.map((code) => ({ code })),
      ),
    );

  await expect(load("51", "510")).rejects.toThrow("第3行：区划代码“510”应是2、4、6、9或12位数字");
  expect(await regions()).toEqual({ a: null, b: null });

  expect(await load("51", "5101")).toBe(2);
  expect(await load("5101")).toBe(1);
  expect(await regions()).toEqual({ a: { code: "51" }, b: { code: "5101" } });
});
