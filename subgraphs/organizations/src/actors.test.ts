import { declaredMachines } from "@quyu/kernel";
import { actorsOfNothing } from "@quyu/kernel/testing";
import { organizations } from "./subgraph";

test("nobody is an actor of a record that does not say where it lies or whose it is", () => {
  expect(organizations.name).toBe("organizations");
  expect(declaredMachines().length).toBeGreaterThan(1);
  expect(actorsOfNothing()).toEqual([]);
});
