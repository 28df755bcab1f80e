import type { EntityManager } from "typeorm";
import { addDays, demoId, demoTable, instantOf, today } from "@quyu/kernel";
import { ReportIn } from "./report-in.entity";
import { enterReportIns } from "./report-in.service";

/** The report-ins of report-ins.csv, numbered by place; days count from today. */
export async function seedReportIns(tx: EntityManager): Promise<void> {
  const numbers = new Map<string, number>();
  const reportIns = demoTable("volunteers/report-ins.csv").map((row) => {
    const place = row["place"] as string;
    const number = (numbers.get(place) ?? 0) + 1;
    numbers.set(place, number);
    const reportedOn = addDays(today(), Number(row["day"]));
    return Object.assign(new ReportIn(), {
      id: demoId(`report-in:${place}/${number}`),
      regionCode: row["region"],
      unitOrganizationId: demoId(`organization:${row["unit"]}`),
      skills: row["skills"]?.split(" "),
      people: Number(row["people"]),
      reportedOn,
      isIllustrative: true,
      createdAt: instantOf(reportedOn, "15:00"),
    });
  });
  await enterReportIns(tx, reportIns);
}
