import { randomUUID } from "node:crypto";
import { graphql } from "graphql";
import {
  Arg,
  buildSchemaSync,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { Column, type DataSource, Entity, type EntityManager, PrimaryColumn, Unique } from "typeorm";
import { Counts, RegionCounter, RegionLink } from "../counters";
import { describeDatabase, openDatabase } from "../database";
import { describedEnum } from "../described-enum";
import { StateChangeRow } from "../history";
import { createLogger } from "../log";
import { accept, refuse } from "../outcome";
import { requestContext } from "../request-context";
import { createTestDatabase } from "../testing";
import { visitor, type Viewer } from "../viewer";
import { IdempotencyKey } from "./idempotency";
import { KeyedInput, MoveInput, TextField, WholeField } from "./input-fields";
import { mutate, type WritingContext } from "./mutate";
import { amend, begin, lockForEdit, lockForMove, move, type RecordKind } from "./records";
import { allowedMoves, stateMachine, staffWith } from "./state-machine";
import { payloadOf, userErrorsOf } from "./user-errors";

const TicketStatus = describedEnum("TicketStatus", "单据状态", { OPEN: "待办", DONE: "办结" });

@Entity("ticket")
@Unique("ticket_title_key", ["title"])
@ObjectType({ description: "单据" })
class Ticket {
  @PrimaryColumn("uuid") @Field(() => ID, { description: "编号" }) id!: string;
  @Column("text") regionCode!: string;
  @Column("uuid") personId!: string;
  @Column("text") @Field(() => String, { description: "标题" }) title!: string;
  @Column("text") @Field(() => TicketStatus, { description: "状态" }) status!: keyof typeof TicketStatus;
  @Column("int") @Field(() => Number, { description: "版本" }) version!: number;
}

const machine = stateMachine({
  subject: "Ticket",
  title: "单据",
  states: TicketStatus,
  actors: {
    owner: { title: "本人", is: (viewer, ticket: Ticket) => viewer.person === ticket.personId },
    staff: staffWith("tickets:write"),
  },
  starts: { openTicket: { to: "OPEN", by: ["owner"] } },
  moves: { doTicket: { from: "OPEN", to: "DONE", by: ["staff"] } },
});
const kind: RecordKind<Ticket, keyof typeof TicketStatus, "doTicket"> = {
  entity: Ticket,
  machine,
  visibility: { scope: "tickets:read", own: { person: "t.person_id" } },
  count: (counts, { regionCode, status }) => void counts.add(regionCode, "2026-03-05", "tickets", status),
};
const errors = userErrorsOf(
  "Ticket",
  "单据办理",
  { TITLE_TAKEN: "已有同名单据" },
  { constraints: { ticket_title_key: "TITLE_TAKEN" } },
);
const OpenTicketPayload = payloadOf("OpenTicket", "ticket", () => Ticket, errors, "开单的结果");
const DoTicketPayload = payloadOf("DoTicket", "ticket", () => Ticket, errors, "办单的结果");

@InputType({ description: "附件" })
class PartInput {
  @TextField("说明", { max: 5 }) text!: string;
}
@InputType({ description: "开单" })
class OpenTicketInput extends KeyedInput {
  @TextField("标题", { max: 10 }) title!: string;
  @WholeField("份数", { min: 1, max: 9, nullable: true }) shares?: number | null;
  @Field(() => [PartInput], { nullable: true, description: "附件" }) parts?: PartInput[] | null;
}
@InputType({ description: "办单" })
class DoTicketInput extends MoveInput {}

@Resolver(() => Ticket)
class TicketResolver {
  @Query(() => String, { description: "有无" })
  nothing(): string {
    return "";
  }
  @Mutation(() => OpenTicketPayload, { nullable: true, description: "开单" })
  openTicket(@Arg("input", () => OpenTicketInput) input: OpenTicketInput, @Ctx() ctx: WritingContext) {
    return mutate(ctx, "openTicket", input, { thing: "ticket", entity: Ticket, errors }, async (tx) => {
      const row = {
        id: randomUUID(),
        regionCode: "510116003901",
        personId: ctx.viewer.person as string,
        status: "OPEN",
      } as const;
      const ticket = await begin(tx, kind, ctx.viewer, { ...row, title: input.title });
      return input.title === "反悔" ? refuse("WRONG_STATE") : accept(ticket);
    });
  }
  @Mutation(() => DoTicketPayload, { nullable: true, description: "办单" })
  doTicket(@Arg("input", () => DoTicketInput) input: DoTicketInput, @Ctx() ctx: WritingContext) {
    return mutate(ctx, "doTicket", input, { thing: "ticket", entity: Ticket, errors }, async (tx) => {
      const found = await lockForMove(tx, kind, ctx.viewer, "doTicket", input);
      return found.ok ? accept(await move(tx, kind, ctx.viewer, found.value, "doTicket")) : found;
    });
  }
  @FieldResolver(() => [String], { description: "可办" })
  allowedMoves(@Root() ticket: Ticket, @Ctx() { viewer }: WritingContext): string[] {
    return allowedMoves(machine, ticket, viewer);
  }
}

let database: DataSource;
let drop: () => Promise<void>;
const schema = buildSchemaSync({ resolvers: [TicketResolver], validate: false });

beforeAll(async () => {
  const created = await createTestDatabase("kernel", "template0");
  drop = created.drop;
  const log = createLogger("test", "silent");
  const entities = [Ticket, RegionCounter, RegionLink, StateChangeRow, IdempotencyKey];
  database = await openDatabase(describeDatabase({ url: created.url, entities, migrations: [], poolSize: 20, log }), log);
  await database.synchronize();
});
afterAll(async () => {
  await database?.destroy();
  await drop?.();
});
beforeEach(() => database.query("truncate ticket, region_counter, state_change, idempotency_key"));

const owner: Viewer = { ...visitor, role: "resident", person: randomUUID() };
const staff: Viewer = { ...visitor, role: "staff", person: randomUUID(), scopes: ["tickets:*"], regions: ["510116003"] };
const elsewhere: Viewer = { ...staff, regions: ["510112"] };
const run = async (viewer: Viewer, source: string, variableValues: Record<string, unknown> = {}) => {
  const contextValue = requestContext(database.manager, viewer, (db: EntityManager) => ({ db }));
  const { data, errors: thrown } = await graphql({ schema, source, variableValues, contextValue });
  if (thrown?.[0]) throw thrown[0];
  return data as Record<string, any>;
};
const payload = "{ ticket { id title status version allowedMoves } userErrors { code message field } }";
const open = async (input: object, viewer = owner) =>
  (await run(viewer, `mutation ($input: OpenTicketInput!) { openTicket(input: $input) ${payload} }`, { input }))["openTicket"];
const finish = async (input: object, viewer = staff) =>
  (await run(viewer, `mutation ($input: DoTicketInput!) { doTicket(input: $input) ${payload} }`, { input }))["doTicket"];
const count = async (table: string): Promise<number> => Number((await database.query(`select count(*) from ${table}`))[0].count);

test("a move writes the row, its version, its history and its counters together", async () => {
  const { ticket } = await open({ title: "停车难" });
  const done = await finish({ id: ticket.id, version: 1 });

  expect(ticket).toMatchObject({ status: "OPEN", version: 1, allowedMoves: [] });
  expect(done).toEqual({ ticket: { ...ticket, status: "DONE", version: 2, allowedMoves: [] }, userErrors: [] });
  expect(await database.query("select from_state, to_state, by_role, by_person from state_change order by id")).toEqual([
    { from_state: null, to_state: "OPEN", by_role: "resident", by_person: owner.person },
    { from_state: "OPEN", to_state: "DONE", by_role: "staff", by_person: staff.person },
  ]);
  expect(await database.query("select dimension, value from region_counter order by dimension")).toEqual([
    { dimension: "DONE", value: "1" },
    { dimension: "OPEN", value: "0" },
  ]);
});

test("what cannot be done is said in order: not there, not yours, wrong state, changed meanwhile", async () => {
  const { ticket } = await open({ title: "停车难" });
  const code = async (input: object, viewer?: Viewer) => (await finish(input, viewer)).userErrors[0]?.code;

  expect(await code({ id: randomUUID() })).toBe("NOT_FOUND");
  expect(await code({ id: "x" })).toBe("NOT_FOUND");
  expect(await code({ id: ticket.id }, elsewhere)).toBe("NOT_FOUND");
  await expect(finish({ id: ticket.id }, owner)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  await expect(finish({ id: randomUUID() }, owner)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  expect(await code({ id: ticket.id, version: 7 })).toBe("VERSION_CONFLICT");
  expect(await code({ id: ticket.id })).toBeUndefined();
  expect(await code({ id: ticket.id })).toBe("WRONG_STATE");
  expect(await count("state_change")).toBe(2);
});

test("twenty callers at once: one of them moves the record", async () => {
  const { ticket } = await open({ title: "停车难" });
  const answers = await Promise.all(Array.from({ length: 20 }, () => finish({ id: ticket.id })));

  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(await count("state_change")).toBe(2);
});

test("twenty edits of one version at once: one is kept; with the version looked at and no lock, or a lock and no version, more are", async () => {
  type Edit = (tx: EntityManager, id: string, title: string) => Promise<boolean>;
  const editWith =
    (version?: number): Edit =>
    async (tx, id, title) => {
      const found = await lockForEdit(
        tx,
        kind,
        staff,
        { id, ...(version !== undefined && { version }) },
        { scope: "tickets:write" },
      );
      if (found.ok) await amend(tx, kind, staff, found.value, { title });
      return found.ok;
    };
  const unlocked: Edit = async (tx, id, title) => {
    const row = await tx.findOneByOrFail(Ticket, { id });
    if (row.version !== 1) return false;
    await tx.save(Ticket, { ...row, title, version: row.version + 1 });
    return true;
  };
  const editedBy = async (edit: Edit): Promise<[kept: number, version: number]> => {
    const { ticket } = await open({ title: randomUUID().slice(0, 8) });
    const edits = Array.from({ length: 20 }, (_, index) =>
      database.transaction((tx) => edit(tx, ticket.id, `${ticket.title}${index}`)),
    );
    const kept = (await Promise.all(edits)).filter(Boolean).length;
    return [kept, (await database.manager.findOneByOrFail(Ticket, { id: ticket.id })).version];
  };

  expect(await editedBy(editWith(1))).toEqual([1, 2]);
  const [kept, version] = await editedBy(unlocked);
  expect(kept).toBeGreaterThan(1);
  // What all but the last wrote is lost, and nothing says so.
  expect(version).toBe(2);
  expect(await editedBy(editWith())).toEqual([20, 21]);
});

test("the same key twenty times at once has one effect and one answer, also after the record has moved on", async () => {
  const input = { title: "停车难", idempotencyKey: "k-1" };
  const answers = await Promise.all(Array.from({ length: 20 }, () => open(input)));
  await finish({ id: answers[0].ticket.id });

  for (const answer of [...answers, await open(input)]) expect(answer).toEqual(answers[0]);
  expect(await count("ticket")).toBe(1);
  expect((await open({ ...input, title: "停车更难" })).userErrors[0].code).toBe("IDEMPOTENCY_CONFLICT");
  expect((await open(input, { ...owner, person: randomUUID() })).userErrors[0].code).toBe("TITLE_TAKEN");
});

test("a refusal leaves nothing behind but the answer to its key", async () => {
  expect((await open({ title: "反悔" })).userErrors[0].code).toBe("WRONG_STATE");
  const keyed = { title: "反悔", idempotencyKey: "k-2" };
  expect(await open(keyed)).toEqual(await open(keyed));
  expect([await count("ticket"), await count("state_change"), await count("region_counter")]).toEqual([0, 0, 0]);
  expect(await count("idempotency_key")).toBe(1);
});

test("a violated constraint is a refusal", async () => {
  await open({ title: "停车难" });
  expect((await open({ title: "停车难" })).userErrors).toEqual([{ code: "TITLE_TAKEN", message: "已有同名单据", field: null }]);
});

test.each([
  [{ title: "   " }, "“标题”不能为空", ["title"]],
  [{ title: "停车停车停车停车停车难" }, "“标题”最多10字", ["title"]],
  [{ title: "停".repeat(100_000) }, "“标题”最多10字", ["title"]],
  [{ title: "停\u0000车" }, "“标题”含有无法保存的字符", ["title"]],
  [{ title: "停\ud800车" }, "“标题”含有无法保存的字符", ["title"]],
  [{ title: "停\u202e车" }, "“标题”含有看不见的字符，请重新键入", ["title"]],
  [{ title: "停车😀" }, "“标题”不能含表情符号", ["title"]],
  [{ title: "停车", shares: 0 }, "“份数”应在1至9之间", ["shares"]],
  [{ title: "停车", parts: [{ text: "好" }, { text: "好好好好好好" }] }, "“说明”最多5字", ["parts", "1", "text"]],
  [{ title: "停车", idempotencyKey: "钥匙" }, "idempotencyKey 应是1到100个英文字母、数字或符号", ["idempotencyKey"]],
])("input %# is refused before anything is done", async (input, message, field) => {
  expect((await open(input)).userErrors).toEqual([{ code: "INVALID_INPUT", message, field }]);
  expect(await count("ticket")).toBe(0);
});

test("a partner sends a key", async () => {
  const partner: Viewer = { ...owner, role: "partner", partner: randomUUID() };
  expect((await open({ title: "停车难" }, partner)).userErrors[0].field).toEqual(["idempotencyKey"]);
  expect((await open({ title: "停车难", idempotencyKey: "p1" }, partner)).userErrors).toEqual([]);
});

test("counters are taken back as they were given", async () => {
  const counts = new Counts();
  counts.replace((to, days: number) => void to.add("510116003901", "2026-03-05", "days", String(days)), 3, 4);
  await database.transaction((tx) => counts.write(tx));
  const rows = await database.query("select dimension, value from region_counter order by dimension");
  expect(rows).toEqual([
    { dimension: "3", value: "-1" },
    { dimension: "4", value: "1" },
  ]);
});
