import { describeDatabase, type Logger } from "@quyu/kernel";
import type { DataSource } from "typeorm";
import { CreateSourceStatus1790000000000 } from "../../migrations/1790000000000-create-source-status";
import { CreatePartner1790000101000 } from "../../migrations/1790000101000-create-partner";
import { CreateReadLedgerCopy1790000102000 } from "../../migrations/1790000102000-create-read-ledger-copy";
import { CreateLiveEvent1790000150000 } from "../../migrations/1790000150000-create-live-event";
import { LiveEvent } from "../live/live-event.entity";
import { Partner, RegisteredOperation } from "./partner/partner.entity";
import { ReadLedgerDay, ReadLedgerEntry } from "./read-ledger/read-ledger.entity";
import { SourceStatus } from "./source-status.entity";
import { PartnerUsage } from "./usage/partner-usage.entity";

const entities = [SourceStatus, Partner, RegisteredOperation, PartnerUsage, ReadLedgerEntry, ReadLedgerDay, LiveEvent];
const migrations = [
  CreateSourceStatus1790000000000,
  CreatePartner1790000101000,
  CreateReadLedgerCopy1790000102000,
  CreateLiveEvent1790000150000,
];

/** The hub's own database; nothing is opened yet. */
export const hubDatabase = (url: string, log: Logger): DataSource =>
  describeDatabase({ url, log, poolSize: 4, entities, migrations });
