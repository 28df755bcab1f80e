import { GraphQLError } from "graphql";
import { QueryFailedError } from "typeorm";
import { badInput, redact, thrown } from "./errors";

const leave = (original: Error) => {
  const reported: unknown[] = [];
  const error = new GraphQLError(original.message, { originalError: original, path: ["region", "estates"], ...original });
  const formatted = original instanceof GraphQLError ? { ...original.toJSON(), path: ["region", "estates"] } : error.toJSON();
  return { answer: redact(formatted, error, (one) => reported.push(one)), reported };
};
const ofDatabase = (code: string) =>
  new QueryFailedError("select secret from t where x = $1", ["李小明"], Object.assign(new Error("secret detail"), { code }));

test("our own errors leave with code, message and path", () => {
  expect(leave(badInput("每次最多取100条")).answer).toEqual({
    message: "每次最多取100条",
    path: ["region", "estates"],
    extensions: { code: "BAD_USER_INPUT" },
  });
  expect(leave(thrown("FORBIDDEN")).answer.extensions).toEqual({ code: "FORBIDDEN" });
});

test("anything else leaves as a standard sentence, and is reported", () => {
  for (const original of [ofDatabase("42P01"), new TypeError("x is undefined")]) {
    const { answer, reported } = leave(original);

    expect(answer).toEqual({
      message: "系统暂时无法处理，请稍后再试",
      path: ["region", "estates"],
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    });
    expect(reported).toHaveLength(1);
  }
});

test.each(["22021", "22008", "22P02"])("a value that the database cannot hold (%s) is the client's to mend", (code) => {
  const { answer, reported } = leave(ofDatabase(code));

  expect(answer).toEqual({ message: "输入有误", path: ["region", "estates"], extensions: { code: "BAD_USER_INPUT" } });
  expect(reported).toEqual([]);
});
