import { coversRegion, hasScope, type Viewer } from "@quyu/kernel";
import { Client } from "pg";
import type { SubgraphName } from "../../../scripts/services";
import { guardedFields, guardedParts, guardedRoots, guardedTypes, type RowRule } from "./expectations";

/** One record as the database has it: what decides who may see it. */
export interface Row {
  id: string;
  region: string;
  /** Whether everybody may see it. */
  open: boolean;
  /** Ids of the persons, enterprises, teams and partners it belongs to. */
  owners: readonly string[];
}

/** Whether a caller holds what a type asks for, whichever row it is: a sign-in, or one of some scopes. */
function meets(viewer: Viewer, needs: RowRule["needs"]): boolean {
  if (needs === undefined) return true;
  return needs === "sign-in" ? viewer.role !== "visitor" : needs.some((scope) => hasScope(viewer, scope));
}

const owns = (viewer: Viewer, { owners }: Row): boolean =>
  [viewer.person, viewer.enterprise, viewer.team, viewer.partner].some((id) => id !== undefined && owners.includes(id));

const reads = (viewer: Viewer, scope: string, { region }: Row): boolean =>
  hasScope(viewer, scope) && coversRegion(viewer, region);

/** What docs/rules.md says, applied to the rows as the databases have them; it knows nothing of the schema's directives or the code behind it. */
export class Oracle {
  private readonly rows = new Map<string, Map<string, Row>>();

  /** Reads all rows that a rule is about, once. */
  static async read(databaseUrl: (name: SubgraphName) => string): Promise<Oracle> {
    const oracle = new Oracle();
    const clients = new Map<SubgraphName, Client>();
    for (const [type, { database, rows }] of Object.entries(guardedTypes)) {
      if (database === "hub") continue;
      let client = clients.get(database);
      if (!client) {
        client = new Client({ connectionString: databaseUrl(database) });
        await client.connect();
        clients.set(database, client);
      }
      const found = await client.query<Row>(rows);
      oracle.rows.set(type, new Map(found.rows.map((row) => [row.id, row])));
    }
    await Promise.all([...clients.values()].map((client) => client.end()));
    return oracle;
  }

  isGuarded(type: string): boolean {
    return type in guardedTypes;
  }

  isPart(type: string): boolean {
    return type in guardedParts;
  }

  isGuardedField(type: string, field: string): boolean {
    return `${type}.${field}` in guardedFields;
  }

  row(type: string, id: string): Row | undefined {
    return this.rows.get(type)?.get(id);
  }

  all(type: string): Row[] {
    return [...(this.rows.get(type)?.values() ?? [])];
  }

  /** Whether a caller may see a record at all. */
  sees(viewer: Viewer, type: string, row: Row): boolean {
    const rule = guardedTypes[type];
    if (!rule) return true;
    if (!meets(viewer, rule.needs)) return false;
    return row.open || owns(viewer, row) || (rule.scope !== undefined && reads(viewer, rule.scope, row));
  }

  /** Whether a caller may ask a root field for a record. */
  mayAsk(viewer: Viewer, root: string, row: Row): boolean {
    const scope = guardedRoots[root];
    return scope === undefined || reads(viewer, scope, row);
  }

  /** Whether a caller may see a thing without an id of its own, which belongs to the record given. */
  seesPart(viewer: Viewer, type: string, of: Row | undefined): boolean {
    const rule = guardedParts[type];
    if (!rule) return true;
    if (!meets(viewer, rule.needs)) return false;
    return of !== undefined && (owns(viewer, of) || (rule.scope !== undefined && reads(viewer, rule.scope, of)));
  }

  /** Whether a caller may see a field of a record that he sees; true for fields that no rule is about. */
  seesField(viewer: Viewer, type: string, field: string, of: Row | undefined): boolean {
    const rule = guardedFields[`${type}.${field}`];
    if (!rule) return true;
    if (of === undefined) return false;
    if (rule.onlyOwn) return owns(viewer, of);
    return (rule.own === true && owns(viewer, of)) || (rule.scopes ?? []).some((scope) => reads(viewer, scope, of));
  }
}
