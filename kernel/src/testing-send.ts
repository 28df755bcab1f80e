import type { TestSubgraph } from "./testing";
import type { Viewer } from "./viewer";

/** Sends a mutation, whose input type the schema knows, and gives its payload; of what is thrown, the code as `thrown`. */
export async function send(subgraph: TestSubgraph, viewer: Partial<Viewer>, name: string, input: object, selection: string) {
  const type = String(subgraph.schema.getMutationType()?.getFields()[name]?.args[0]?.type);
  const source = `mutation ($input: ${type}) { ${name}(input: $input) { ${selection} userErrors { code ... on UserError { message field } } } }`;
  const data = await subgraph
    .as(viewer)
    .run(source, { input })
    .catch((error: { extensions?: { code?: string } }) => ({ thrown: error.extensions?.code ?? String(error) }));
  return data[name] ?? data;
}

/** The one code a mutation answered with: of its first refusal, or of what was thrown; undefined where it was done. */
export const codeOf = (answer: { thrown?: string; userErrors?: { code: string }[] }): string | undefined =>
  answer.thrown ?? answer.userErrors?.[0]?.code;
