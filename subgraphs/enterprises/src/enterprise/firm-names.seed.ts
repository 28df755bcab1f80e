import { demoFile, type Dice } from "@quyu/kernel";
import type { EnterpriseKindValue } from "./enterprise.entity";

interface NameParts {
  brandFirst: string[];
  brandSecond: string[];
  shopFirst: string[];
  shopSecond: string[];
  /** Brands that well-known firms carry, or that read badly. */
  avoid: string[];
  industries: Record<string, { company: string[]; shop?: string[] }>;
  stateScope: string[];
  institutions: string[];
  surnames: string[];
  given: string[];
}

/** Where a place's firms are registered, as it stands in their names. */
export interface NamePlace {
  company: string[];
  bracket: string;
  shop: string;
}

/** Makes names as a register has them: place, brand, trade, form. None is given twice. */
export class FirmNames {
  private readonly parts = demoFile<NameParts>("enterprises/names.json");
  private readonly taken = new Set<string>();

  constructor(private readonly dice: Dice) {}

  /** Whether shops of an industry have names of their own; only such industries have sole traders. */
  hasShops(industry: string): boolean {
    return this.parts.industries[industry]?.shop !== undefined;
  }

  firm(place: NamePlace, kind: EnterpriseKindValue, industry: string): string {
    for (;;) {
      const name = this.attempt(place, kind, industry);
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
  }

  /** A person's invented name. */
  person(): string {
    const { surnames, given } = this.parts;
    const first = this.dice.pick(given);
    return this.dice.pick(surnames) + first + (this.dice.next() < 0.6 ? this.dice.pick(given) : "");
  }

  private attempt({ company, bracket, shop }: NamePlace, kind: EnterpriseKindValue, industry: string): string {
    const { brandFirst, brandSecond, shopFirst, shopSecond, industries, stateScope, institutions } = this.parts;
    const trade = industries[industry];
    if (!trade) throw new Error(`no names for ${industry}`);
    if (kind === "INDIVIDUAL") return `${shop}${this.brand(shopFirst, shopSecond)}${this.dice.pick(trade.shop ?? trade.company)}`;
    const brand = this.brand(brandFirst, brandSecond);
    const scope = this.dice.pick(trade.company);
    if (kind === "FOREIGN") return `${brand}（${bracket}）${scope}有限公司`;
    const city = this.dice.pick(company);
    if (kind === "PUBLIC_INSTITUTION") return `${city}${brand}${this.dice.pick(institutions)}`;
    if (kind === "STATE") return `${city}${brand}${this.dice.pick(stateScope)}有限公司`;
    return `${city}${brand}${scope}${kind === "MIXED" ? "股份有限公司" : "有限公司"}`;
  }

  private brand(first: readonly string[], second: readonly string[]): string {
    for (;;) {
      const [one, two] = [this.dice.pick(first), this.dice.pick(second)];
      if (one !== two && !this.parts.avoid.includes(one + two)) return one + two;
    }
  }
}
