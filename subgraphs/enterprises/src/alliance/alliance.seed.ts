import type { EntityManager } from "typeorm";
import { addDays, dayOf, demoFile, demoId, instantOf, today } from "@quyu/kernel";
import { Alliance, type AllianceKindValue } from "./alliance.entity";
import { enterAlliances, enterMemberships } from "./alliance.service";
import { Membership } from "./membership.entity";

interface DemoAlliance {
  key: string;
  region: string;
  name: string;
  kind: AllianceKindValue;
  founded?: string;
  lead: string;
  aims?: string[];
  mechanisms?: string[];
  /** Keys without `enterprise:`, or spans such as longhe/0201-0216. */
  members: string[];
  leads?: string[];
  socialOrganizations?: string[];
  applied?: string[];
  left?: string[];
}

/** Enters the alliances of demo/enterprises and who belongs to them. */
export async function seedAlliances(tx: EntityManager): Promise<void> {
  const demo = demoFile<DemoAlliance[]>("enterprises/alliances.json");
  const alliances = demo.map((row) =>
    Object.assign(new Alliance(), {
      id: demoId(row.key),
      regionCode: row.region,
      name: row.name,
      kind: row.kind,
      founded: row.founded ?? null,
      leadId: demoId(row.lead),
      aims: row.aims ?? [],
      mechanisms: row.mechanisms ?? [],
      createdAt: instantOf(addDays(today(), -800)),
    }),
  );
  await enterAlliances(tx, alliances);
  await enterMemberships(tx, demo.flatMap(membershipsOf));
}

/** `longhe/0201-0216` stands for sixteen keys. */
function spread(span: string): string[] {
  const [, place, first, last] = /^(\w+)\/(\d{4})-(\d{4})$/.exec(span) ?? [];
  if (!place) return [span];
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, step) => `${place}/${String(Number(first) + step).padStart(4, "0")}`);
}

/** Since when the firms that a publication names belong, it does not say; those that are generated joined one after the other. */
function membershipsOf(row: DemoAlliance): Membership[] {
  const start = addDays(today(), -760);
  const make = (member: string, position: number, given: Partial<Membership>): Membership =>
    Object.assign(new Membership(), {
      id: demoId(`membership:${row.key}/${member}`),
      allianceId: demoId(row.key),
      enterpriseId: null,
      socialOrganizationId: null,
      role: "MEMBER",
      status: "ADMITTED",
      since: null,
      until: null,
      version: 1,
      // One second apart: members are listed in the order of the file.
      createdAt: new Date(instantOf(start).getTime() + position * 1000),
      ...given,
    });
  const firms = (keys: readonly string[] = []) => keys.flatMap(spread);
  const members = firms(row.members);
  const joined = (position: number) => addDays(start, 5 * position);
  return [
    ...members.map((key, position) =>
      make(key, position, {
        enterpriseId: demoId(`enterprise:${key}`),
        role: row.leads?.includes(key) ? "LEAD" : "MEMBER",
        since: /\d{4}$/.test(key) ? joined(position) : null,
      }),
    ),
    ...(row.socialOrganizations ?? []).map((key, position) =>
      make(key, members.length + position, { socialOrganizationId: demoId(key) }),
    ),
    ...firms(row.applied).map((key) =>
      make(key, 0, { enterpriseId: demoId(`enterprise:${key}`), status: "APPLIED", createdAt: instantOf(addDays(today(), -12)) }),
    ),
    ...firms(row.left).map((key) =>
      make(key, 0, {
        enterpriseId: demoId(`enterprise:${key}`),
        status: "LEFT",
        since: dayOf(instantOf(start)),
        until: addDays(today(), -90),
        version: 2,
      }),
    ),
  ];
}
