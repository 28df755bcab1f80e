import type { EntityManager } from "typeorm";
import { addDays, demoId, demoPerson, demoTable, Dice, instantOf, type Move, today } from "@quyu/kernel";
import { demoNames } from "../seed.names";
import { Talent, type TalentStatusValue } from "./talent.entity";
import { enterTalents, type TalentEntry } from "./talent.service";

const path: readonly TalentStatusValue[] = ["NOMINATED", "VERIFIED", "LISTED", "RETIRED"];

/** Talents by groups of talents.csv; those of a group were found with its enterprises in turn. Who holds a post goes by the name it has there. */
export async function seedTalents(tx: EntityManager): Promise<void> {
  const dice = new Dice("talents");
  const nameOf = demoNames(dice);
  const people = new Map(demoTable("organizations/people.csv").map(({ key, name }) => [key, name]));
  const numbers = new Map<string, number>();
  const entries = demoTable("volunteers/talents.csv").flatMap((row) => {
    const place = row["place"] as string;
    const [personId, personName] = personOf(row, people);
    const enterprises = enterprisesOf(row["enterprises"] ?? "");
    return Array.from({ length: Number(row["count"]) }, (_, index): TalentEntry => {
      const number = (numbers.get(place) ?? 0) + 1;
      numbers.set(place, number);
      const status = row["status"] as TalentStatusValue;
      const moves = movesTo(status, addDays(today(), -dice.between(380, 700)));
      const enterprise = enterprises[index % enterprises.length];
      const talent = Object.assign(new Talent(), {
        id: demoId(`talent:${place}/${String(number).padStart(3, "0")}`),
        regionCode: row["region"],
        personId,
        enterpriseId: enterprise === undefined ? null : demoId(`enterprise:${place}/${enterprise}`),
        name: personName ?? nameOf(),
        skills: row["skills"]?.split(" "),
        status,
        listedAt: moves.find(({ to }) => to === "LISTED")?.occurredAt ?? null,
        isIllustrative: true,
        createdAt: moves[0]?.occurredAt,
      });
      return { talent, moves };
    });
  });
  await enterTalents(tx, entries);
}

/** Who a talent is, where that is known: somebody who holds a post (`longhe/estate-3-secretary`) or behind a demo token (`demo:volunteer`). */
function personOf({ person, name }: Record<string, string>, people: Map<string | undefined, string | undefined>) {
  if (!person) return [null, null] as const;
  const [, role] = person.split("demo:");
  return role ? ([demoPerson(role), name] as const) : ([demoId(`person:${person}`), people.get(`person:${person}`)] as const);
}

/** The moves to a status: from nomination on, a step every ten days. */
const movesTo = (status: TalentStatusValue, nominatedOn: string): Move<TalentStatusValue>[] =>
  path.slice(0, path.indexOf(status) + 1).map((to, step) => ({
    to,
    occurredAt: instantOf(addDays(nominatedOn, step * 10), "10:00"),
    byRole: "staff",
  }));

/** `0101-0103` → 0101, 0102, 0103; `tencent` stays itself. */
function enterprisesOf(cell: string): string[] {
  const [from, to] = cell.split("-");
  if (!from || !to) return from ? [from] : [];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) =>
    String(Number(from) + index).padStart(from.length, "0"),
  );
}
