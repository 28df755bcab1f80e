import DataLoader from "dataloader";
import { Column, Entity, Index, PrimaryColumn, type EntityManager } from "typeorm";
import { insertRows } from "./database";
import { demoFile, demoId } from "./demo";
import { RegionCodeColumn } from "./region";
import type { Figure, FigureQualifierValue, IndicatorFigure } from "./values";

/** A published figure, stored as said. `measure` names the count of our own records that stands beside it. */
@Entity("published_figure")
@Index("published_figure_region_code_idx", ["regionCode"])
export class PublishedFigure {
  @PrimaryColumn("text") key!: string;
  @RegionCodeColumn() regionCode!: string;
  @Column("int") position!: number;
  @Column("text") label!: string;
  @Column("double precision", { nullable: true }) value!: number | null;
  @Column("double precision", { nullable: true }) valueMax!: number | null;
  @Column("text") unit!: string;
  @Column("text") qualifier!: FigureQualifierValue;
  @Column("text") display!: string;
  @Column("text", { nullable: true }) asOf!: string | null;
  @Column("text", { array: true }) sources!: string[];
  @Column("text", { nullable: true }) measure!: string | null;
  @Column("jsonb", { default: {} }) params!: Record<string, unknown>;
}

/**
 * How a subgraph counts its records: SQL expressions by name, each a scalar over `f`, the figure's row (`f.region_code`, `f.params`).
 * An expression gives a number, or for dates a text such as 2015-08 or 2021; null where nothing is recorded.
 */
export type Measures = Readonly<Record<string, string>>;

/** SQL inside a measure: the rows of `alias` in the figure's region or below it. */
export const underFigure = (alias: string, column = "region_code"): string =>
  `${alias}.${column} >= f.region_code and ${alias}.${column} < f.region_code || '~'`;

type Row = Record<keyof PublishedFigure, never> & { recorded: string | null };

/** Whether a count of our own records is kept from the caller, by measure, number and region. What was published never is. */
export type Withheld = (measure: string, recorded: number, regionCode: string) => boolean;

/**
 * The figures that hang on each region, published and recorded side by side: one statement whatever the number of regions and measures.
 * A recorded count that is `withheld` is null.
 */
export function figuresLoader(
  db: EntityManager,
  measures: Measures,
  withheld: Withheld = () => false,
): DataLoader<string, IndicatorFigure[]> {
  const cases = Object.entries(measures).map(([name, expression]) => `when '${name}' then (${expression})::text`);
  const recorded = cases.length > 0 ? `case f.measure ${cases.join(" ")} end` : "null";
  return new DataLoader(async (codes: readonly string[]) => {
    const rows: Row[] = await db.query(
      `select f.key, f.region_code as "regionCode", f.label, f.value, f.value_max as "valueMax", f.unit, f.qualifier, f.display, f.as_of as "asOf", f.sources,
        f.measure, ${recorded} as recorded from published_figure f where f.region_code = any($1) order by f.position, f.key`,
      [codes],
    );
    const byRegion = new Map<string, IndicatorFigure[]>(codes.map((code) => [code, []]));
    for (const row of rows) {
      const { measure, recorded: count, regionCode } = row;
      const isWithheld = measure !== null && count !== null && withheld(measure, Number(count), regionCode);
      byRegion.get(regionCode)?.push(indicator(isWithheld ? { ...row, recorded: null } : row));
    }
    return codes.map((code) => byRegion.get(code) ?? []);
  });
}

function indicator({ key, label, value, valueMax, unit, qualifier, display, asOf, sources, recorded }: Row): IndicatorFigure {
  const published: Figure = { value, valueMax, unit, qualifier, display, asOf, sources, source: sources[0] ?? null };
  return { key, label, published, recorded: recorded === null ? null : recordedFigure(recorded, unit) };
}

/** A count of our own records as a figure: always exact, dated now, its source the hub itself. */
export function recordedFigure(recorded: number | string, unit: string): Figure {
  const number = Number(recorded);
  const isDate = unit === "date" || unit === "年";
  return {
    value: isDate || Number.isNaN(number) ? null : number,
    valueMax: null,
    unit,
    qualifier: "EXACT",
    display: isDate ? dateText(String(recorded)) : `${recorded}${unit}`,
    asOf: null,
    source: "hub records",
    sources: ["hub records"],
  };
}

/** `2015-08` → 2015年8月, `2021` → 2021年. */
function dateText(date: string): string {
  const [year, month, day] = date.split("-");
  return [`${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`].filter(Boolean).join("");
}

interface DemoFigure extends Omit<PublishedFigure, "position" | "measure" | "params"> {
  owner: string;
  measure?: string;
  params?: Record<string, unknown>;
}

/** Stores the published figures of demo/figures.json that a subgraph owns. */
export async function seedFigures(tx: EntityManager, owner: string): Promise<void> {
  const figures = demoFile<DemoFigure[]>("figures.json").map((figure, position) => ({
    measure: null,
    params: {},
    ...figure,
    position,
  }));
  await insertRows(
    tx,
    PublishedFigure,
    figures
      .filter((figure) => figure.owner === owner)
      .map(({ owner: _, params, ...figure }) => ({ ...figure, params: withIds(params) })),
  );
}

/** A demo key among the parameters (`alliance:longhe/business-district`) stands for the id of its row. */
function withIds(params: Record<string, unknown>): Record<string, unknown> {
  const isKey = (value: unknown): value is string => typeof value === "string" && /^[a-z-]+:.+\/.+/.test(value);
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isKey(value) ? demoId(value) : value]));
}
