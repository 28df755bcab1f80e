import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Declarations } from "@quyu/kernel";
import { type DatabaseName, serviceEntry, serviceOf } from "./services";

/** Asks a built subgraph, or the gateway for the hub, for the machines and events it declares; no server and no database is needed. */
export async function declarationsOfSubgraph(name: DatabaseName): Promise<Declarations> {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [serviceEntry(serviceOf(name)), "declarations"], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Declarations;
}
