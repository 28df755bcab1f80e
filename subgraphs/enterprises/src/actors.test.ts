import { declaredMachines } from "@quyu/kernel";
import { actorsOfNothing } from "@quyu/kernel/testing";
import { enterprises } from "./subgraph";

test("nobody is an actor of a record that does not say where it lies or whose it is", () => {
  expect(enterprises.name).toBe("enterprises");
  expect(declaredMachines().length).toBeGreaterThan(1);
  expect(actorsOfNothing()).toEqual([]);
});
