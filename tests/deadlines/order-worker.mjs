// A process that meets the deadlines of the volunteers subgraph until it is killed: `node order-worker.mjs <database url>`.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { createLogger, describeDatabase, openDatabase, startClock, useDataKeys } = require("@quyu/kernel");
// Not all of the subgraph: a schema takes a second to build, and nobody asks here.
const { entities } = require("../../subgraphs/volunteers/dist/src/database.js");
const {
  warnDeadline,
  escalateDeadline,
  closeDeadline,
} = require("../../subgraphs/volunteers/dist/src/service-order/order-life.service.js");

const log = createLogger("worker", "silent");
useDataKeys(process.argv[3]);
const database = await openDatabase(describeDatabase({ url: process.argv[2], entities, migrations: [], poolSize: 3, log }), log);
startClock({ database, kinds: [warnDeadline, escalateDeadline, closeDeadline], log });
process.send?.("ready");
