// A process that meets deadlines until it is killed: `node worker.mjs <database url>`.
import { createRequire } from "node:module";

const { createLogger, deadlineKind, describeDatabase, Deadline, openDatabase, startClock } = createRequire(import.meta.url)(
  "@quyu/kernel",
);

const log = createLogger("worker", "silent");
const database = await openDatabase(
  describeDatabase({ url: process.argv[2], entities: [Deadline], migrations: [], poolSize: 2, log }),
  log,
);
// Some work that takes a moment, so that a kill finds it half done.
const remind = deadlineKind("remind", async (tx, { subject, dueAt }) => {
  await tx.query("insert into effect (subject, due_at) values ($1, $2)", [subject, dueAt]);
  await tx.query("select pg_sleep(0.001)");
});
startClock({ database, kinds: [remind], log });
process.send?.("ready");
