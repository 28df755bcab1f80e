import { type Hub, inParallel, startHub, tally } from "./hub";

const size = process.env["QUYU_TEST_HEAVY"] ? { projects: 200, rounds: 100 } : { projects: 6, rounds: 10 };
const shares = 10;
const claimers = 20;
const regionCode = "510116003901";

let hub: Hub;
let staff: string;
/** Contacts of so many enterprises, with what each offers. */
let contacts: string[];

beforeAll(async () => {
  hub = await startHub();
  staff = await hub.token({ role: "staff" });
  const firms = await hub.sql("enterprises", "select id from enterprise order by id limit $1", [claimers]);
  expect(firms).toHaveLength(claimers);
  contacts = await Promise.all(
    firms.map(({ id }, index) => hub.token({ role: "enterprise", enterprise: id, subject: `contact-${index}` })),
  );
}, 120_000);
afterAll(() => hub?.stop());

async function published(): Promise<string> {
  const draft = { regionCode, title: "夜间停车共享", summary: "错峰开放车位", field: "PARKING", shares };
  const { thing, message } = await hub.mutate("draftProject", draft, staff);
  if (!thing) throw new Error(message);
  for (const move of ["submitProject", "publishProject"])
    expect(await hub.mutate(move, { id: thing.id }, staff)).toMatchObject({ code: undefined });
  return thing.id;
}

/** All contacts offer at once, then all offers are accepted at once; gives how it went. `sizeOf` says how many shares each offers. */
async function claimed(projectId: string, sizeOf: (index: number) => number) {
  const offers = await Promise.all(
    contacts.map((contact, index) =>
      hub.mutate("offerClaim", { projectId, shares: sizeOf(index), offer: `车位${index + 1}` }, contact),
    ),
  );
  expect(tally(offers.map(({ code }) => code))).toEqual({ done: claimers });
  const replies = await Promise.all(offers.map(({ thing }) => hub.mutate("decideClaim", { id: thing.id, accept: true }, staff)));
  const [stored] = await hub.sql(
    "enterprises",
    `select p.shares_claimed::int as counted, p.status,
       coalesce(sum(c.shares) filter (where c.status = 'ACCEPTED'), 0)::int as accepted,
       min(c.shares) filter (where c.status = 'OFFERED')::int as smallest,
       count(*) filter (where c.status = 'ACCEPTED')::int as claims,
       (select count(*)::int from state_change s join claim k on k.id = s.subject_id where k.project_id = p.id and s.to_state = 'ACCEPTED') as history
     from project p join claim c on c.project_id = p.id where p.id = $1 group by p.id`,
    [projectId],
  );
  return { codes: tally(replies.map(({ code }) => code)), ...stored };
}

test(`${size.projects} projects of ${shares} shares, ${claimers} claimers at once: never more than ${shares} are accepted`, async () => {
  const projects = await inParallel(Array.from({ length: size.projects }), 4, published);
  // Two projects are forty requests at once: more than a service has connections, fewer than make one wait for three seconds.
  const results = await inParallel(projects, 2, async (id, index) => {
    // Every other project is claimed in unequal parts.
    const isEqual = index % 2 === 0;
    const result = await claimed(id, (claimer) => (isEqual ? 1 : 1 + (claimer % 3)));
    expect(result.counted).toBe(result.accepted);
    expect(result.codes).toEqual({ done: result.claims, SHARES_EXCEEDED: claimers - result.claims });
    expect(result.history).toBe(result.claims);
    if (isEqual) expect(result).toMatchObject({ accepted: shares, claims: shares, status: "CLAIMED" });
    // Nothing is refused that there was room for.
    expect(result.accepted + (result.smallest ?? shares)).toBeGreaterThan(shares);
    return result;
  });

  process.stdout.write(
    `claims: ${size.projects} projects, ${size.projects * claimers} claims decided ${claimers} at once, most shares accepted of ${shares}: ${Math.max(...results.map(({ accepted }) => accepted))}\n`,
  );
  expect(Math.max(...results.map(({ accepted }) => accepted))).toBe(shares);
}, 600_000);

test(`${size.rounds} rounds of twenty edits of one version at once: one of them is kept in each`, async () => {
  const { thing } = await hub.mutate("foundAlliance", { regionCode, name: "初稿", kind: "PARTNERSHIP" }, staff, "id version");
  for (let version = 1; version <= size.rounds; version += 1) {
    const replies = await Promise.all(
      Array.from({ length: claimers }, (_, index) =>
        hub.mutate("amendAlliance", { id: thing.id, version, name: `第${version}轮第${index}稿` }, staff, "name version"),
      ),
    );
    expect(tally(replies.map(({ code }) => code))).toEqual({ done: 1, VERSION_CONFLICT: claimers - 1 });
    const [{ name, version: stored }] = await hub.sql("enterprises", "select name, version from alliance where id = $1", [
      thing.id,
    ]);
    expect(replies.find(({ code }) => code === undefined)?.thing).toEqual({ name, version: stored });
    expect(stored).toBe(version + 1);
  }
}, 300_000);

test("a project decided, withdrawn from and started at once ends in one story", async () => {
  const ids = await inParallel(Array.from({ length: Math.ceil(size.projects / 4) }), 4, async () => {
    const projectId = await published();
    const offers = await Promise.all(
      contacts.slice(0, shares).map((contact) => hub.mutate("offerClaim", { projectId, shares: 1, offer: "车位" }, contact)),
    );
    const claims = offers.map(({ thing }) => thing.id as string);
    const replies = await Promise.all([
      ...claims.map((id) => hub.mutate("decideClaim", { id, accept: true }, staff)),
      ...claims.slice(0, 3).map((id, index) => hub.mutate("withdrawClaim", { id, reason: "情况有变" }, contacts[index])),
      ...claims.map((id, index) => hub.mutate("signClaim", { id }, contacts[index])),
      hub.mutate("startProject", { id: projectId }, staff),
    ]);
    // Whatever came first: no deadlock, no failure, only refusals the tables know.
    expect(
      Object.keys(tally(replies.map(({ code }) => code))).filter(
        (code) => !["done", "WRONG_STATE", "CLAIMS_NOT_SIGNED"].includes(code),
      ),
    ).toEqual([]);
    return projectId;
  });
  const wrong = await hub.sql(
    "enterprises",
    `select p.id, p.status, p.shares_claimed, count(c.*) filter (where c.status in ('ACCEPTED', 'SIGNED', 'FULFILLED')) as live from project p
     join claim c on c.project_id = p.id where p.id = any($1::uuid[]) group by p.id
     having p.shares_claimed <> count(*) filter (where c.status in ('ACCEPTED', 'SIGNED', 'FULFILLED'))
       or (p.status = 'PUBLISHED') <> (p.shares_claimed = 0) and p.status <> 'RUNNING'`,
    [ids],
  );
  expect(wrong).toEqual([]);
}, 300_000);

test("the summaries say what the rows say after all of it", () => hub.expectCleanSummaries());

test("without the trigger that counts what is promised, twenty of ten shares are accepted", async () => {
  const id = await published();
  await hub.sql("enterprises", "alter table claim disable trigger claim_promise");
  try {
    expect((await claimed(id, () => 1)).accepted).toBeGreaterThan(shares);
  } finally {
    await hub.sql("enterprises", "alter table claim enable trigger claim_promise");
  }
});
