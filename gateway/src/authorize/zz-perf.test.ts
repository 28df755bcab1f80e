import { parse, getOperationAST } from "graphql";
import { compose, head } from "./testing";
import { completeAnswer } from "./complete-answer";
test("cost", () => {
  const { rules, schema } = compose({ organizations: head() + `type Query { regions: [R!] } type R { code: ID name: String members: Int @signedIn estates: [E!] } type E { id: ID name: String }` });
  const doc = parse("{ regions { code name members estates { id name } } }");
  const refusals = { field: (a: string, b: string) => rules.ofField(a, b).length > 0, type: (a: string) => rules.ofType(a).length > 0 };
  const data = { regions: Array.from({ length: 100 }, () => ({ code: "1", name: "n", estates: Array.from({ length: 20 }, () => ({ id: "1", name: "x" })) })) };
  for (let r = 0; r < 5; r++) { const t = performance.now(); let c: any; for (let i = 0; i < 20; i++) c = completeAnswer(schema, doc, getOperationAST(doc)!, {}, refusals, data); console.log("ms", (performance.now() - t) / 20, c.refused.length, c.data.regions.length); }
});
