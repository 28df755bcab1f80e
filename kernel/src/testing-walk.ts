import { randomUUID } from "node:crypto";
import {
  getNamedType,
  type GraphQLInputObjectType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  type GraphQLSchema,
} from "graphql";
import type { ObjectLiteral } from "typeorm";
import { hydrate } from "./rows";
import type { TestSubgraph } from "./testing";
import { hasScope, visitor, type Viewer } from "./viewer";
import { visibleTo } from "./visibility";
import type { RecordKind } from "./writing/records";
import { allowedMoves, ownAccord } from "./writing/state-machine";

/** What a move's input has besides the id: fixed, or made for the record. */
type MoveInputs = object | ((id: string) => object | Promise<object>);

export interface MachineWalk<Row extends ObjectLiteral, State extends string, Name extends string> {
  subgraph: TestSubgraph;
  kind: RecordKind<Row, State, Name>;
  /**
   * Callers. One that has the name of an actor is that actor and no other, any other name is nobody who may move the record; `also` says
   * where one is more (`{ reviewer: ["staff"] }`). The declaration's own predicates must agree.
   */
  callers: Readonly<Record<string, Partial<Viewer>>>;
  also?: Readonly<Record<string, readonly string[]>>;
  /** Stores a record in a state, ready for the move (for any, where it does not ask which), and gives its id. */
  given: (state: State, move: Name) => Promise<string>;
  /** By move; a list where a move has several ends, each tried. */
  inputs?: Readonly<Partial<Record<Name, MoveInputs | readonly MoveInputs[]>>>;
  /** Ends that no input brings about here, by move. */
  notReached?: Readonly<Partial<Record<Name, readonly State[]>>>;
  /** Codes by which a move says more plainly than WRONG_STATE what is missing, or than FORBIDDEN who is asked for, by move. */
  saidPlainly?: Readonly<Partial<Record<Name, readonly string[]>>>;
  /** The payload's field; the one besides `userErrors` unless told. */
  select?: string;
}

interface Answer {
  code?: string;
  thing?: { id: string; version?: number; allowedMoves?: string[] } | null;
}

/**
 * Tries every move of a machine from every state as every caller. Where the table allows it, the record ends where the table says, with one
 * more version and one row of history that names state and caller; with a version of tomorrow it answers VERSION_CONFLICT. Anywhere else it
 * answers FORBIDDEN or, to whom the record is hidden, NOT_FOUND, to actors WRONG_STATE, and not one row of the database is another than before.
 * Prints and gives the number of cells.
 */
export async function walkMachine<
  Row extends ObjectLiteral & { id: string; version: number; status: State },
  State extends string,
  Name extends string,
>({
  subgraph,
  kind,
  callers,
  also = {},
  given,
  inputs = {} as Readonly<Partial<Record<Name, MoveInputs | readonly MoveInputs[]>>>,
  notReached = {} as Readonly<Partial<Record<Name, readonly State[]>>>,
  saidPlainly = {} as Readonly<Partial<Record<Name, readonly string[]>>>,
  select,
}: MachineWalk<Row, State, Name>): Promise<number> {
  const { machine } = kind;
  if (!machine) throw new Error("a record without a machine cannot be walked");
  const states = Object.keys(machine.states) as State[];
  const moves = (Object.keys(machine.rules) as Name[]).filter((name) =>
    machine.rules[name].by.some((actor) => !(actor in ownAccord)),
  );
  const database = new Look(subgraph, kind as unknown as RecordKind<ObjectLiteral>);
  expectNames(subgraph.schema, machine);

  const reached = new Map<Name, Set<string>>();
  const tried = { allowed: 0, refused: 0, stale: 0 };
  for (const state of states) {
    // One record serves until somebody may move it, since whoever is refused leaves it as it was; one made for a move serves that move only.
    let fresh: { id: string; before: Kept; row: Row; untouched: Stored } | null = null;
    for (const name of moves) {
      const { from, by, to } = machine.rules[name];
      const mutation = mutationOf(subgraph.schema, machine.subject, name, select);
      const variants = [inputs[name] ?? {}].flat() as MoveInputs[];
      if (given.length > 1) fresh = null;
      for (const [caller, viewer] of Object.entries(callers))
        for (const [variant, more] of variants.entries()) {
          const cell = `${machine.subject} ${state} ${name} ${caller}${variants.length > 1 ? ` #${variant}` : ""}`;
          if (!fresh) {
            const id = await given(state, name);
            const before = await database.row(id);
            expect({ cell, state: before.status }).toEqual({ cell, state });
            const row = kind.enrich
              ? await subgraph.db.transaction((tx) => kind.enrich!(tx, { ...before } as Row))
              : (before as Row);
            fresh = { id, before, row, untouched: await database.everything(id) };
          }
          const { id, before, row }: { id: string; before: Kept; row: Row } = fresh;
          const input = { id, ...(typeof more === "function" ? await more(id) : more) };
          if (typeof more === "function") fresh.untouched = await database.everything(id);
          const untouched: Stored = fresh.untouched;

          const actors = [caller, ...(also[caller] ?? [])];
          const isActor = by.some((actor) => actors.includes(actor));
          const isAllowed = isActor && from.includes(state);
          const declared = Object.keys(machine.actors).filter((actor) =>
            machine.actors[actor]?.is({ ...visitor, ...viewer }, row),
          );
          expect({ cell, actors: declared }).toEqual({
            cell,
            actors: Object.keys(machine.actors).filter((actor) => actors.includes(actor)),
          });
          const listed = allowedMoves(machine, row, { ...visitor, ...viewer });
          expect({ cell, isListed: listed.includes(name) }).toEqual({ cell, isListed: isAllowed });

          const send = (given: object) => mutation.send(subgraph, viewer, given);
          if (!isAllowed) {
            const isHidden = !(await database.isVisible(id, { ...visitor, ...viewer }));
            const answer = await send(input);
            const scope = kind.visibility?.scope;
            const hidden = scope !== undefined && !hasScope({ ...visitor, ...viewer }, scope) ? "FORBIDDEN" : "NOT_FOUND";
            // A caller without the scope that the mutation asks for is turned away before the record is looked for.
            const expected = isHidden ? [hidden, "FORBIDDEN"] : isActor ? ["WRONG_STATE"] : ["FORBIDDEN"];
            expected.push(...(saidPlainly[name] ?? []));
            expect({ cell, code: answer.code, isAsExpected: expected.includes(answer.code ?? "") }).toEqual({
              cell,
              code: answer.code,
              isAsExpected: true,
            });
            expect({ cell, stored: await database.everything(id) }).toEqual({ cell, stored: untouched });
            tried.refused += 1;
            continue;
          }
          if (mutation.hasVersion) {
            const answer = await send({ ...input, version: before.version + 1 });
            expect({ cell, code: answer.code }).toEqual({ cell, code: "VERSION_CONFLICT" });
            expect({ cell, stored: await database.everything(id) }).toEqual({ cell, stored: untouched });
            tried.stale += 1;
          }
          const answer = await send(mutation.hasVersion ? { version: before.version, ...input } : input);
          const after = await database.row(id);
          fresh = null;
          expect({
            cell,
            code: answer.code,
            isGiven: mutation.givesOther ? answer.thing !== null : answer.thing?.id === id,
          }).toEqual({
            ...{ cell, code: undefined, isGiven: true },
          });
          expect(to).toContain(after.status);
          expect({ cell, version: after.version, history: await database.history(id) }).toEqual({
            cell,
            version: before.version + 1,
            history: [
              ...untouched.history,
              expect.objectContaining({
                from_state: state,
                to_state: after.status,
                by_role: viewer.role ?? visitor.role,
                by_person: viewer.person ?? null,
              }),
            ],
          });
          reached.set(name, (reached.get(name) ?? new Set()).add(after.status));
          tried.allowed += 1;
        }
    }
  }

  for (const [name, ends] of reached) {
    const wanted = machine.rules[name].to.filter((state) => !notReached[name]?.includes(state));
    expect({ move: name, ends: [...ends].sort() }).toEqual({ move: name, ends: [...wanted].sort() });
  }
  // A walk in which nothing is ever done shows nothing.
  const neverDone = moves.filter((name) => !reached.has(name) && machine.rules[name].by.some((actor) => actor in callers));
  expect({ subject: machine.subject, neverDone }).toEqual({ subject: machine.subject, neverDone: [] });
  const cells = tried.allowed + tried.refused;
  process.stdout.write(
    `${machine.subject}: ${cells} cells (${states.length} states × ${moves.length} moves × ${Object.keys(callers).length} callers): ` +
      `${tried.allowed} done, ${tried.refused} refused, ${tried.stale} with a stale version\n`,
  );
  return cells;
}

/** Whoever calls a move or begins a record does it by a mutation of that name; what nobody calls is none. */
function expectNames(
  schema: GraphQLSchema,
  { subject, starts, rules }: { subject: string; starts: object; rules: Readonly<Record<string, { by: readonly string[] }>> },
): void {
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const entries = Object.entries({ ...(starts as Record<string, { by: readonly string[] }>), ...rules });
  const wrong = entries
    .filter(([name, { by }]) => by.some((actor) => !(actor in ownAccord)) !== name in mutations)
    .map(([name]) => name);
  expect({ subject, wrong }).toEqual({ subject, wrong: [] });
}

/** How a move is called: its document is made from the schema. */
function mutationOf(schema: GraphQLSchema, subject: string, name: string, select?: string) {
  const field = schema.getMutationType()?.getFields()[name];
  const inputType = getNamedType(field?.args.find((arg) => arg.name === "input")?.type) as GraphQLInputObjectType | undefined;
  const payload = getNamedType(field?.type);
  if (!field || !isInputObjectType(inputType) || !isObjectType(payload))
    throw new Error(`${name} is no mutation with an input and a payload`);
  const thing = select ?? Object.keys(payload.getFields()).find((each) => each !== "userErrors");
  const thingType = getNamedType(payload.getFields()[thing ?? ""]?.type);
  if (!thing || !isObjectType(thingType)) throw new Error(`the payload of ${name} has no ${thing ?? "thing"}`);
  const wanted = ["id", "version", "allowedMoves"].filter((each) => each in thingType.getFields());
  const source = `mutation ($input: ${inputType.name}!) { ${name}(input: $input) { ${thing} { ${wanted.join(" ")} } userErrors { code message field } } }`;
  return {
    hasVersion: "version" in inputType.getFields(),
    /** Whether what it gives is another record: a stall's moves give its market. */
    givesOther: thingType.name !== subject,
    async send(subgraph: TestSubgraph, viewer: Partial<Viewer>, input: object): Promise<Answer> {
      const missing = Object.values(inputType.getFields()).find(
        ({ name: each, type, defaultValue }) =>
          isNonNullType(type) && defaultValue === undefined && !(each in input) && each !== "version",
      );
      if (missing) throw new Error(`the walk needs an input for ${name}: ${missing.name}`);
      // A partner sends a key; where the version is not optional, what was seen is sent.
      const keyed = viewer.role === "partner" ? { idempotencyKey: randomUUID(), ...input } : input;
      const version = isNonNullType(inputType.getFields()["version"]?.type) ? { version: 1 } : {};
      const data = await subgraph
        .as(viewer)
        .run(source, { input: { ...version, ...keyed } })
        .catch((error: { extensions?: { code?: string } }) => ({ thrown: error.extensions?.code ?? String(error) }));
      const code = data.thrown ?? data[name]?.userErrors[0]?.code;
      return { ...(code !== undefined && { code: String(code) }), thing: data[name]?.[thing] ?? null };
    },
  };
}

type Kept = ObjectLiteral & { status: string; version: number };
type Stored = Awaited<ReturnType<Look["everything"]>>;

/** What the database holds, as far as a cell must not change it. */
class Look {
  private readonly metadata;
  private counting: string | null = null;

  constructor(
    private readonly subgraph: TestSubgraph,
    private readonly kind: RecordKind<ObjectLiteral>,
  ) {
    this.metadata = () => subgraph.db.connection.getMetadata(kind.entity);
  }

  async row(id: string): Promise<Kept> {
    const [raw] = await this.subgraph.db.query(`select * from ${this.metadata().tableName} where id = $1`, [id]);
    return hydrate(this.metadata(), raw);
  }

  history(id: string): Promise<object[]> {
    return this.subgraph.db.query(
      "select from_state, to_state, by_role, by_person from state_change where subject_id = $1 order by id",
      [id],
    );
  }

  async isVisible(id: string, viewer: Viewer): Promise<boolean> {
    if (!this.kind.visibility) return true;
    const parameters: unknown[] = [id];
    const condition = visibleTo(this.kind.visibility, viewer, (value) => `$${parameters.push(value)}`);
    const found: unknown[] = await this.subgraph.db.query(
      `select from ${this.metadata().tableName} t where t.id = $1 and ${condition}`,
      parameters,
    );
    return found.length > 0;
  }

  /** The row, its history, the sum of all counters, and how many rows each table has (the outbox among them; a key keeps its refusal too). */
  async everything(id: string): Promise<{ row: object; history: object[]; counted: string; rows: object }> {
    if (this.counting === null) {
      const tables: { name: string }[] = await this.subgraph.db.query(
        "select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('migrations', 'idempotency_key') order by 1",
      );
      this.counting = tables.map(({ name }) => `select '${name}' as name, count(*) from ${name}`).join(" union all ");
    }
    const [{ row, counted, rows }] = await this.subgraph.db.query(
      `select to_jsonb(t) as row, (select coalesce(sum(abs(value)), 0) from region_counter) as counted,
       (select jsonb_object_agg(c.name, c.count) from (${this.counting}) c) as rows from ${this.metadata().tableName} t where t.id = $1`,
      [id],
    );
    return { row, counted: String(counted), rows, history: await this.history(id) };
  }
}
