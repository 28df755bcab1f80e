import { audit } from "./audit";
import { AuditProblem } from "./problem";

// `npm run audit:federation -- <address>`: holds our gateway and Apollo's against the operations of a running audit server. Ends with 1 where
// ours misses one that stock passes, with 2 where there is nothing to hold them against.
audit(process.argv[2], (line) => process.stdout.write(`${line}\n`)).then(
  ({ worse }) => process.exit(worse > 0 ? 1 : 0),
  (error: unknown) => {
    const text = error instanceof AuditProblem ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${text}\n`);
    process.exit(2);
  },
);
