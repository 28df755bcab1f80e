import type { EntityManager } from "typeorm";
import { addDays, demoFile, demoId, demoTable, Dice, instantOf, today } from "@quyu/kernel";
import { completeCreditCode } from "../credit-code/credit-code";
import { Enterprise, type EnterpriseKindValue, type PartyCoverageValue } from "./enterprise.entity";
import { enterEnterprises } from "./enterprise.service";
import { FirmNames, type NamePlace } from "./firm-names.seed";

type Size = NonNullable<Enterprise["size"]>;

interface Place extends NamePlace {
  place: string;
  /** How many generated rows: `enterprise:<place>/0001` to this number, those of enterprises.csv among them. */
  count: number;
  regions: string[];
  kinds: Partial<Record<EnterpriseKindValue, number>>;
  industries: Record<string, number>;
  sizes: Partial<Record<Size, number>>;
  companyPremises: (string | null)[];
  shopPremises: (string | null)[];
  /** What the staff of all must add up to; where no source says, anything. */
  staff?: number;
}

/** The number of a generated enterprise within its place: `enterprise:longhe/0017` is 17; null for one with a name of its own. */
const numberOf = (key: string): number | null => (/\/\d{4}$/.test(key) ? Number(key.slice(-4)) : null);
const keyOf = (place: string, number: number): string => `enterprise:${place}/${String(number).padStart(4, "0")}`;

/** Enters the enterprises of demo/enterprises: those with names of their own, and the generated ones around them. */
export async function seedEnterprises(tx: EntityManager): Promise<void> {
  const dice = new Dice("enterprises");
  const names = new FirmNames(dice);
  const serial = serialNumbers();
  const coverageOf = coverageTable();
  const written = new Map(demoTable("enterprises/enterprises.csv").map((row) => [row["key"] as string, row]));

  const rows: Enterprise[] = [];
  for (const [key, row] of written) if (numberOf(key) === null) rows.push(namedFirm(key, row));
  for (const place of demoFile<Place[]>("enterprises/places.json")) {
    const firms: Enterprise[] = [];
    for (let number = 1; number <= place.count; number += 1) {
      const key = keyOf(place.place, number);
      const draft = written.get(key);
      const firm = generatedFirm(key, place, number, draft ? { ...draft } : null, dice, names);
      Object.assign(firm, coverageOf(place.place, number), identity(firm.kind, serial(), names));
      firms.push(firm);
    }
    if (place.staff) fitStaff(firms, place.staff);
    rows.push(...firms);
  }
  await enterEnterprises(tx, rows);
}

const base = (key: string): Partial<Enterprise> => ({
  id: demoId(key),
  creditCode: null,
  staff: null,
  contactName: null,
  contactPhone: null,
  industry: null,
  size: null,
  premisesId: null,
  partyCoverage: "UNKNOWN",
  partyOrganizationId: null,
  version: 1,
});

/** A firm that a publication names: nothing is invented about it, neither code nor phone nor how the Party covers it. */
const namedFirm = (key: string, row: Record<string, string>): Enterprise =>
  Object.assign(new Enterprise(), base(key), {
    regionCode: row["region"],
    name: row["name"],
    kind: row["kind"],
    industry: row["industry"] || null,
    premisesId: row["premises"] ? demoId(row["premises"]) : null,
    isSynthetic: false,
    createdAt: instantOf(addDays(today(), -900)),
  });

function generatedFirm(
  key: string,
  place: Place,
  number: number,
  draft: Record<string, string> | null,
  dice: Dice,
  names: FirmNames,
): Enterprise {
  const drawn = weighted(dice, place.kinds);
  const industry = draft?.["industry"] ?? industryOfKind[drawn] ?? weighted(dice, place.industries);
  const kind =
    (draft?.["kind"] as EnterpriseKindValue) ?? (drawn === "INDIVIDUAL" && !names.hasShops(industry) ? "PRIVATE" : drawn);
  const isShop = kind === "INDIVIDUAL";
  const size = (draft?.["size"] as Size) ?? sizeOfKind(kind, weighted(dice, place.sizes));
  const premises = draft ? draft["premises"] || null : dice.pick(isShop ? place.shopPremises : place.companyPremises);
  const [low, high] = staffOf[size];
  return Object.assign(new Enterprise(), base(key), {
    regionCode: place.regions[(number - 1) % place.regions.length],
    name: draft?.["name"] ?? names.firm(place, kind, industry),
    kind,
    industry,
    size,
    staff: dice.between(low, isShop ? 6 : high),
    premisesId: premises ? demoId(premises) : null,
    isSynthetic: true,
    // The register was filled month by month, the last time a good year ago.
    createdAt: instantOf(addDays(today(), -400 - 30 * dice.between(0, 16))),
  });
}

/** What these kinds do, whatever a place's other firms do. */
const industryOfKind: Partial<Record<EnterpriseKindValue, string>> = {
  STATE: "租赁和商务服务业",
  PUBLIC_INSTITUTION: "科学研究和技术服务业",
};

/** A sole trader is small, a joint-stock company is not. */
function sizeOfKind(kind: EnterpriseKindValue, drawn: Size): Size {
  if (kind === "INDIVIDUAL") return "MICRO";
  return kind === "MIXED" && drawn === "MICRO" ? "SMALL" : drawn;
}

/** Staff by size, from and to; the classes of the statistics differ by industry, these lie within all of them that the demo has. */
const staffOf: Record<Size, [number, number]> = { MICRO: [2, 9], SMALL: [10, 95], MEDIUM: [100, 290], LARGE: [300, 1600] };

/** Moves the staff of firms within their size, a few at a time, until they add up to a number. */
function fitStaff(firms: readonly Enterprise[], total: number): void {
  let missing = total - firms.reduce((sum, { staff }) => sum + (staff ?? 0), 0);
  while (missing !== 0) {
    const before = missing;
    for (const firm of firms) {
      if (missing === 0) return;
      if (firm.kind === "INDIVIDUAL") continue;
      const [low, high] = staffOf[firm.size as Size];
      const largest = Math.ceil((firm.staff as number) / 20);
      const step = Math.max(-largest, Math.min(largest, missing, high - (firm.staff as number)), low - (firm.staff as number));
      firm.staff = (firm.staff as number) + step;
      missing -= step;
    }
    if (missing === before) throw new Error(`the staff cannot add up to ${total}`);
  }
}

/** Takes one of the keys, each as often as its weight says. */
function weighted<Key extends string>(dice: Dice, weights: Partial<Record<Key, number>>): Key {
  const entries = Object.entries(weights) as [Key, number][];
  let rest = dice.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) if ((rest -= weight) < 0) return key;
  return (entries.at(-1) as [Key, number])[0];
}

/** How the Party covers a generated enterprise, from coverage.csv; those it does not mention are not covered. */
function coverageTable(): (place: string, number: number) => Pick<Enterprise, "partyCoverage" | "partyOrganizationId"> {
  const spans = demoTable("enterprises/coverage.csv");
  return (place, number) => {
    const span = spans.find((row) => row["place"] === place && Number(row["first"]) <= number && number <= Number(row["last"]));
    return {
      partyCoverage: (span?.["coverage"] as PartyCoverageValue) ?? "NONE",
      partyOrganizationId: span?.["organization"] ? demoId(span["organization"]) : null,
    };
  };
}

/** The first two characters of a credit code: who registers, and what. */
const registry: Partial<Record<EnterpriseKindValue, string>> = { INDIVIDUAL: "92", PUBLIC_INSTITUTION: "12" };

/** A code of the area 999999, which no authority has, a contact who does not exist and a number nobody can dial. */
function identity(kind: EnterpriseKindValue, serial: number, names: FirmNames): Partial<Enterprise> {
  return {
    creditCode: completeCreditCode(`${registry[kind] ?? "91"}999999`, `MA${String(serial).padStart(6, "0")}`),
    contactName: names.person(),
    contactPhone: `100${String(serial).padStart(8, "0")}`,
  };
}

function serialNumbers(): () => number {
  let last = 0;
  return () => (last += 1);
}
