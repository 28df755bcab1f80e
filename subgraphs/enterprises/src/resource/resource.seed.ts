import type { EntityManager } from "typeorm";
import { addDays, demoId, demoTable, instantOf, today } from "@quyu/kernel";
import { Resource } from "./resource.entity";
import { enterResources, type ResourceEntry } from "./resource.service";

/** Enters the shared resources of demo/enterprises with their weekly times. */
export async function seedResources(tx: EntityManager): Promise<void> {
  const entries = demoTable("enterprises/resources.csv").map((row, position): ResourceEntry => ({
    resource: Object.assign(new Resource(), {
      id: demoId(row["key"] as string),
      regionCode: row["region"],
      ownerId: row["owner"] ? demoId(row["owner"]) : null,
      name: row["name"],
      kind: row["kind"],
      field: row["field"] || null,
      conditions: row["conditions"] || null,
      quantity: Number(row["quantity"]),
      isIllustrative: row["illustrative"] === "true",
      createdAt: instantOf(addDays(today(), -360 + position)),
    }),
    hours: hoursOf(row["hours"] as string),
  }));
  await enterResources(tx, entries);
}

/** `1-5 09:00-12:00 14:00-17:00;6 10:00-16:00`: days of the week, 1 for Monday, each with its times. */
function hoursOf(text: string): ResourceEntry["hours"] {
  return text.split(";").flatMap((part) => {
    const [days = "", ...times] = part.trim().split(" ");
    const [first, last] = days.split("-").map(Number) as [number, number?];
    const weekdays = Array.from({ length: (last ?? first) - first + 1 }, (_, index) => first + index);
    return weekdays.flatMap((weekday) =>
      times.map((time) => {
        const [fromMinute, toMinute] = time.split("-").map(minuteOf) as [number, number];
        return { weekday, fromMinute, toMinute };
      }),
    );
  });
}

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(":").map(Number) as [number, number];
  return hours * 60 + minutes;
}
