import { describeDatabase, type Logger } from "@quyu/kernel";
import type { DataSource } from "typeorm";
import { CreateSourceStatus1790000000000 } from "../../migrations/1790000000000-create-source-status";
import { SourceStatus } from "./source-status.entity";

/** The hub's own database; nothing is opened yet. */
export const hubDatabase = (url: string, log: Logger): DataSource =>
  describeDatabase({ url, log, poolSize: 2, entities: [SourceStatus], migrations: [CreateSourceStatus1790000000000] });
