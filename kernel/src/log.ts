import { pino, type Logger } from "pino";

export type { Logger } from "pino";

/** A process's logger: JSON lines on standard output, fixed text plus fields; ERROR means somebody must act today. */
export function createLogger(service: string, level: string): Logger {
  return pino({ level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime });
}
