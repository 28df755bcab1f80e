import { randomUUID } from "node:crypto";
import { encrypt } from "@quyu/kernel";
import { CompleteCareEnrolment1790000103000 } from "../../migrations/1790000103000-complete-care-enrolment";
import { aCareTerm, community, startTestSubgraph } from "../testing";
import { enterCareTerms } from "../care-term/care-term.service";
import { CareEnrolment } from "./care-enrolment.entity";

const subgraph = startTestSubgraph();

test("children enrolled before papers were recorded keep their places and their order, and change only with papers", async () => {
  const term = aCareTerm({ places: 3 });
  await enterCareTerms(subgraph.db, [term]);
  const migration = new CompleteCareEnrolment1790000103000();
  const runner = subgraph.db.connection.createQueryRunner();
  await migration.down(runner);
  const statuses = ["CONFIRMED", "CONFIRMED", "PENDING_HEALTH", "WAITLISTED", "WAITLISTED", "CANCELLED"];
  const ids = statuses.map(() => randomUUID());
  for (const [index, status] of statuses.entries())
    await runner.query(
      `insert into care_enrolment (id, term_id, child_name, guardian_name, guardian_phone, status, confirmed_at, created_at)
       values ($1, $2, $3, $3, $3, $4::text, case when $4::text = 'CONFIRMED' then now() end, now() - $5::int * interval '1 hour')`,
      [ids[index], term.id, encrypt("王梓涵", "care_enrolment.child_name"), status, index],
    );

  await migration.up(runner);

  const rows: Record<string, unknown>[] = await runner.query(
    `select id, region_code, waitlist_sequence, held_until = created_at + interval '14 days' as held from care_enrolment`,
  );
  const byId = new Map(rows.map((row) => [row["id"], row]));
  const [, , pending, second, first] = ids.map((id) => byId.get(id));
  expect(rows.map((row) => row["region_code"])).toEqual(Array(6).fill(community));
  expect([first?.["waitlist_sequence"], second?.["waitlist_sequence"]]).toEqual([1, 2]);
  expect([pending?.["held"], first?.["held"]]).toEqual([true, null]);
  expect(await runner.query("select taken_places from care_term")).toEqual([{ taken_places: 3 }]);
  const confirmed = { id: ids[0] as string };
  await expect(subgraph.db.update(CareEnrolment, confirmed, { version: 2 })).rejects.toThrow("care_enrolment_papers_check");
  await subgraph.db.update(CareEnrolment, confirmed, { version: 2, consentVersion: "2026-1", healthDeclaredAt: new Date() });
  await runner.release();
});
