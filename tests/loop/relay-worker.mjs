// A process that relays what lies in an outbox until it is killed: `node relay-worker.mjs <database url> <receiver url> <key>`.
import { createRequire } from "node:module";

const { createLogger, describeDatabase, openDatabase, OutboxEvent, startRelay } = createRequire(import.meta.url)("@quyu/kernel");

const [url, receiver, key] = process.argv.slice(2);
const log = createLogger("relay", "silent");
const database = await openDatabase(describeDatabase({ url, entities: [OutboxEvent], migrations: [], poolSize: 2, log }), log);
startRelay({ database, source: "sender", targets: { receiver: { url: receiver, key } }, log, pauseMs: 20 });
process.send?.("ready");
