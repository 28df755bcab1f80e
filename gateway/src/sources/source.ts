import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import { type Logger, signViewer, type Viewer, viewerHeader } from "@quyu/kernel";
import { GraphQLError } from "graphql";
import { type ClientCode, readSubgraphError, sentence, writeSentences } from "../errors";
import { inputProblem } from "../input-problem";
import type { Supergraph } from "../supergraph";
import { isRecord, type Path } from "../execution/data";
import type { FetchAnswer, FetchRequest } from "../execution/run-plan";
import { shapeAnswer } from "./answer-shape";
import { distinctEntities } from "./distinct-entities";
import { missingInEntities, missingPaths, mostErrors, pathsOfRootField, rootFields } from "./missing-paths";
import { type Operation, operationReader, type Variables } from "./selection";
import { type SharedPart, sharedPart } from "./shared-part";
import { NoAnswer, openTransport, type PostOptions, type RawAnswer, type Transport } from "./transport";

/** What every request through the gateway carries. */
export interface GatewayContext {
  viewer: Viewer;
  /** What the request has set in motion so far; shared by all copies of its context. */
  effects?: { hasWritten: boolean };
}

export interface SourceOptions {
  name: string;
  url: string;
  signingKey: string;
  timeoutMs: number;
  /** For mutations; the same as for questions where it is left out. */
  writeTimeoutMs?: number;
  supergraph: Supergraph;
  /** The other sources, for what they can answer in place of this one. */
  siblings: () => readonly Source[];
  log: Logger;
  /** Hears how long a request took, and "ok" or the reason it failed. */
  observe: (source: string, outcome: string, seconds: number) => void;
}

/** An answer made fit for the gateway. */
interface Usable {
  data?: Record<string, unknown>;
  errors: { path: Path; code: ClientCode; message: string }[];
}

type ProcessOptions = GraphQLDataSourceProcessOptions<GatewayContext>;
type Answer = Awaited<ReturnType<GraphQLDataSource<GatewayContext>["process"]>>;

// Another source is asked for a key only: it answers at once or is no help.
const siblingTimeoutMs = 1_000;

/**
 * One subgraph as Apollo Gateway asks it: signed requests over kept connections, and an answer that is always well formed. It never throws:
 * where the subgraph gives nothing usable, the answer has SUBGRAPH_UNAVAILABLE at the path of every field that is missing for it.
 */
export class Source implements GraphQLDataSource<GatewayContext> {
  readonly name: string;
  private readonly transport: Transport;
  private readonly read = operationReader();

  constructor(private readonly options: SourceOptions) {
    this.name = options.name;
    this.transport = openTransport(options.url, options.timeoutMs, options.writeTimeoutMs);
  }

  /** As Apollo Gateway would ask; the gateway's own executor calls `fetch`. */
  process({ request: { query = "", variables = {} }, context }: ProcessOptions): Promise<Answer> {
    return this.fetch({ query, variables }, context as GatewayContext) as Promise<Answer>;
  }

  /** Asks the subgraph one question of a plan. */
  async fetch({ query, variables }: FetchRequest, { viewer, effects }: GatewayContext): Promise<FetchAnswer> {
    const operation = this.read(query);
    if (effects && isWrite(operation)) effects.hasWritten = true;
    const first = await this.ask(operation, variables, viewer);
    const { data, errors } = await this.completed(first, operation, variables, viewer);
    return { ...(data && { data }), ...(errors.length > 0 && { errors: errors.slice(0, mostErrors).map(asGraphQLError) }) };
  }

  /** Asks for a part that this source shares with another which gave no answer. */
  answerShared(part: SharedPart, viewer: Viewer): Promise<RawAnswer> {
    return this.post(viewer, { query: part.operation.text, variables: part.variables }, { timeoutMs: siblingTimeoutMs });
  }

  /** Whether a request would be tried at all. */
  get isOpen(): boolean {
    return this.transport.isOpen;
  }

  close(): Promise<void> {
    return this.transport.close();
  }

  private async ask(operation: Operation, variables: Variables, viewer: Viewer): Promise<Usable> {
    try {
      const distinct = operation.isEntityFetch ? distinctEntities(variables) : undefined;
      const message = { query: operation.text, variables: distinct?.variables ?? variables };
      const answer = await this.post(viewer, message, { isWrite: isWrite(operation) });
      return this.usable(operation, variables, distinct?.expand(answer) ?? answer);
    } catch (error) {
      if (!(error instanceof NoAnswer)) this.options.log.error({ source: this.name, error }, "an answer could not be read");
      const isTooLarge = error instanceof NoAnswer && error.reason === "too-large";
      const code = isTooLarge ? "OPERATION_TOO_EXPENSIVE" : "SUBGRAPH_UNAVAILABLE";
      if (!isWrite(operation)) return this.missing(operation, variables, code);
      if (isTooLarge) return this.missing(operation, variables, code, writeSentences.tooLarge);
      const mayHaveArrived = !(error instanceof NoAnswer) || error.mayHaveArrived;
      return this.missing(operation, variables, code, writeSentences[mayHaveArrived ? "unsure" : "undone"]);
    }
  }

  private async post(viewer: Viewer, message: object, options?: PostOptions): Promise<RawAnswer> {
    const { name, signingKey, observe, log } = this.options;
    const body = JSON.stringify(message);
    const began = performance.now();
    let outcome = "ok";
    try {
      const headersFor = (sent: string) => ({ [viewerHeader]: signViewer(viewer, name, sent, signingKey) });
      return await this.transport.post(body, headersFor, options);
    } catch (error) {
      outcome = error instanceof NoAnswer ? error.reason : "error";
      if (outcome !== "circuit-open")
        log.warn({ source: name, reason: outcome, cause: String((error as Error).cause ?? "") }, "a subgraph gave no answer");
      throw error;
    } finally {
      observe(name, outcome, (performance.now() - began) / 1000);
    }
  }

  private usable(operation: Operation, variables: Variables, { data, errors }: RawAnswer): Usable {
    const { supergraph } = this.options;
    // Null as a whole, where one of its fields may not be null and went wrong: the errors say where.
    if (data === null && !operation.isEntityFetch && errors.some(({ path }) => isPath(path) && path.length > 0))
      return this.usable(operation, variables, { data: {}, errors, characters: 0 });
    if (!isRecord(data)) {
      // The whole request was refused: everything is missing, for the reason of the first error.
      const { code, message } = readRequestError(errors, operation);
      const isUndone = isWrite(operation) && code === "SUBGRAPH_UNAVAILABLE" && errors.every(({ path }) => path === undefined);
      return this.missing(operation, variables, code, isUndone ? writeSentences.undone : message);
    }
    if (operation.isEntityFetch && !isAnswerTo(data["_entities"], variables)) throw new NoAnswer("malformed");

    const shaped = shapeAnswer(supergraph, this.name, operation, variables, data);
    const known = [
      ...errors.flatMap((error) => {
        const read = readSubgraphError(error);
        return this.placesOf(operation, variables, error["path"]).map((path) => ({ path, ...read }));
      }),
      ...shaped.problems.flatMap((path) => this.placesOf(operation, variables, path)).map((path) => unavailableAt(path)),
    ];
    if (!isWrite(operation)) return { data: shaped.data, errors: known };
    // Below a payload something cannot be shown; without the payload nobody knows what became of it: the connection to the database may have
    // been lost when it was told to commit.
    const isUnsure = ({ path, code }: Usable["errors"][number]) => path.length <= 1 && code === "SUBGRAPH_UNAVAILABLE";
    return {
      data: shaped.data,
      errors: known.map((error) => (isUnsure(error) ? { ...error, message: writeSentences.unsure } : error)),
    };
  }

  private missing(operation: Operation, variables: Variables, code: ClientCode, message = sentence(code)): Usable {
    return { errors: missingPaths(this.options.supergraph, operation, variables).map((path) => ({ path, code, message })) };
  }

  /** Where a client sees the error of a subgraph: at its path, or at the fields below it where others answer the same object. */
  private placesOf(operation: Operation, variables: Variables, given: unknown): Path[] {
    const { supergraph } = this.options;
    const path = isPath(given) ? given : [];
    if (operation.isEntityFetch)
      return path.length >= 2 && typeof path[1] === "number"
        ? [path]
        : missingInEntities(supergraph.schema, operation, variables);
    if (path.length > 1) return [path];
    return rootFields(supergraph, operation, variables)
      .filter(({ key }) => path.length === 0 || key === path[0])
      .flatMap((field) => pathsOfRootField(supergraph, operation, variables, field));
  }

  /** Adds what other subgraphs know as well (the key of a shared `region`) where this one failed to give it. */
  private async completed(usable: Usable, operation: Operation, variables: Variables, viewer: Viewer): Promise<Usable> {
    if (usable.errors.length === 0) return usable;
    const { supergraph, siblings } = this.options;
    const isMissing = (name: string) => (usable.data?.[name] ?? null) === null;
    const part = sharedPart(supergraph, operation, variables, this.name, isMissing);
    if (!part) return usable;
    const helpers = siblings().filter((sibling) => part.owners.has(sibling.name) && sibling.isOpen);
    const found = await firstData(helpers.map((helper) => helper.answerShared(part, viewer)));
    if (!found) return usable;
    const { data } = shapeAnswer(supergraph, this.name, part.operation, variables, found);
    for (const [name, value] of Object.entries(data)) if (value === null) delete data[name];
    const isAnswered = ([root, name]: Path) => {
      const object = data[String(root)];
      // An error at the root itself: of this source nothing below it was asked, so the object is all there is to give.
      return isRecord(object) && (name === undefined || (object[name] ?? null) !== null);
    };
    return { data: { ...usable.data, ...data }, errors: usable.errors.filter(({ path }) => !isAnswered(path)) };
  }
}

/** The first answer that has data; null where none has. */
function firstData(answers: Promise<RawAnswer>[]): Promise<Record<string, unknown> | null> {
  const withData = answers.map(async (answer) => {
    const { data } = await answer;
    if (!isRecord(data)) throw new NoAnswer("malformed");
    return data;
  });
  return Promise.any(withData).catch(() => null);
}

/** A request refused before it ran is the caller's fault only where a value of his could not be read; else subgraph and gateway disagree. */
function readRequestError(
  errors: readonly Record<string, unknown>[],
  { text }: Operation,
): { code: ClientCode; message?: string } {
  const error = errors[0] as Record<string, unknown>;
  const given = isRecord(error["extensions"]) ? error["extensions"]["code"] : undefined;
  if (given === "INTERNAL_SERVER_ERROR") return { code: "INTERNAL_SERVER_ERROR" };
  if (given === "BAD_USER_INPUT") {
    const read = readSubgraphError(error);
    return { ...read, message: inputProblem(errors, text) ?? read.message };
  }
  const isDisagreement = /^(Cannot query|Unknown|Field "|Directive "|Fragment)/.test(String(error["message"]));
  if (given !== "GRAPHQL_VALIDATION_FAILED" || isDisagreement) return { code: "SUBGRAPH_UNAVAILABLE" };
  return { code: "BAD_USER_INPUT", message: inputProblem(errors, text) ?? sentence("BAD_USER_INPUT") };
}

const isWrite = ({ definition }: Operation): boolean => definition.operation === "mutation";

const unavailableAt = (path: Path) =>
  ({ path, code: "SUBGRAPH_UNAVAILABLE", message: sentence("SUBGRAPH_UNAVAILABLE") }) as const;

const asGraphQLError = ({ path, code, message }: Usable["errors"][number]) =>
  new GraphQLError(message, { path, extensions: { code } });

const isAnswerTo = (rows: unknown, { representations }: Variables): boolean =>
  Array.isArray(rows) && Array.isArray(representations) && rows.length === representations.length;

const isPath = (path: unknown): path is Path =>
  Array.isArray(path) && path.length <= 100 && path.every((part) => typeof part === "string" || Number.isSafeInteger(part));
