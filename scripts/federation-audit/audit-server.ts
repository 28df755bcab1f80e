import { z } from "zod";
import { AuditProblem } from "./problem";

const auditCase = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  expected: z.object({ data: z.unknown().optional(), errors: z.unknown().optional() }),
});

/** One operation with what its answer has to be. */
export type AuditCase = z.infer<typeof auditCase>;

const patienceMs = 30_000;

/**
 * Reads the address of an audit server, without a slash at its end.
 * @throws AuditProblem where it is none.
 */
export function readAddress(given: string | undefined): string {
  const isAddress = given !== undefined && URL.canParse(given) && /^https?:$/.test(new URL(given).protocol);
  if (!isAddress) throw new AuditProblem("usage: npm run audit:federation -- http://<host>:<port>");
  return given.replace(/\/+$/, "");
}

/** The names of a server's suites. Throws AuditProblem where it is unreachable or answers something else. */
export const fetchIds = (address: string): Promise<string[]> =>
  fetchJson(`${address}/ids`, z.array(z.string()).min(1), "a list of names");

/** The text of a suite's supergraph, which says where its subgraphs listen. Throws AuditProblem as `fetchIds` does. */
export const fetchSupergraph = (address: string, id: string): Promise<string> => fetchText(`${suiteAt(address, id)}/supergraph`);

/**
 * What is asked of a suite. A server may draw other values each time, for what must not be done twice: each gateway gets its own. Throws
 * AuditProblem as `fetchIds` does.
 */
export const fetchCases = (address: string, id: string): Promise<AuditCase[]> =>
  fetchJson(`${suiteAt(address, id)}/tests`, z.array(auditCase), "a list of operations with expected answers");

const suiteAt = (address: string, id: string): string => `${address}/${encodeURIComponent(id)}`;

async function fetchJson<Value>(url: string, shape: z.ZodType<Value>, wanted: string): Promise<Value> {
  const text = await fetchText(url);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AuditProblem(`${url} answers no JSON`);
  }
  const { success, data } = shape.safeParse(value);
  if (!success) throw new AuditProblem(`${url} does not answer ${wanted}`);
  return data;
}

async function fetchText(url: string): Promise<string> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    text = await response.text();
  } catch (error) {
    const { cause, message } = error as Error;
    const reason = cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : message;
    throw new AuditProblem(`${url} cannot be reached: ${reason}`);
  }
  if (!response.ok) throw new AuditProblem(`${url} answers HTTP ${response.status}`);
  return text;
}
