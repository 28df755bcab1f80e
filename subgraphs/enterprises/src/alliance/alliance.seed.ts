import type { EntityManager } from "typeorm";
import { addDays, demoFile, demoId, instantOf, today } from "@quyu/kernel";
import { Alliance, type AllianceKindValue } from "./alliance.entity";
import { enterAlliances, enterMemberships, type MembershipEntry } from "./alliance.service";
import { Membership, type MembershipStatusValue } from "./membership.entity";

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

/**
 * Since when the firms that a publication names belong, it does not say: they count as founders. Those that are generated asked one after the
 * other, each admitted a week later.
 */
function membershipsOf(row: DemoAlliance): MembershipEntry[] {
  const start = addDays(today(), -760);
  const joined = (position: number) => addDays(start, 5 * position);
  const firm = (key: string) => ({ enterpriseId: demoId(`enterprise:${key}`) });
  const make = (
    member: string,
    position: number,
    given: Partial<Membership>,
    moves: MembershipEntry["moves"],
  ): MembershipEntry => ({
    membership: Object.assign(new Membership(), {
      id: demoId(`membership:${row.key}/${member}`),
      allianceId: demoId(row.key),
      enterpriseId: null,
      socialOrganizationId: null,
      role: "MEMBER",
      status: moves.at(-1)?.to,
      since: null,
      until: null,
      version: moves.length,
      // One second apart: members are listed in the order of the file.
      createdAt: new Date(instantOf(start).getTime() + position * 1000),
      ...given,
    }),
    moves,
  });
  const founded = [step("ADMITTED", start)];
  const firms = (keys: readonly string[] = []) => keys.flatMap(spread);
  const members = firms(row.members);
  const left = addDays(today(), -90);
  return [
    ...members.map((key, position) => {
      const role = row.leads?.includes(key) ? ("LEAD" as const) : ("MEMBER" as const);
      if (!/\d{4}$/.test(key)) return make(key, position, { ...firm(key), role }, founded);
      const since = joined(position);
      return make(key, position, { ...firm(key), role, since }, [
        step("APPLIED", addDays(since, -7), "enterprise"),
        step("ADMITTED", since),
      ]);
    }),
    ...(row.socialOrganizations ?? []).map((key, position) =>
      make(key, members.length + position, { socialOrganizationId: demoId(key) }, founded),
    ),
    ...firms(row.applied).map((key) => {
      const day = addDays(today(), -12);
      return make(key, 0, { ...firm(key), createdAt: instantOf(day) }, [step("APPLIED", day, "enterprise")]);
    }),
    ...firms(row.left).map((key) =>
      make(key, 0, { ...firm(key), since: start, until: left }, [...founded, step("LEFT", left, "enterprise")]),
    ),
  ];
}

const step = (to: MembershipStatusValue, day: string, byRole = "staff") => ({ to, occurredAt: instantOf(day, "10:00"), byRole });
