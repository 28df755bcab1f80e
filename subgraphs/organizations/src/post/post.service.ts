import type { EntityManager } from "typeorm";
import { Counts, insertRows } from "@quyu/kernel";
import { Person } from "./person.entity";
import { Post } from "./post.entity";

/** Enters many people at once; for imports and the demo. */
export const enterPeople = (tx: EntityManager, people: readonly Person[]): Promise<void> => insertRows(tx, Person, people);

/**
 * SQL: who holds, now, a post in a party organization and one in a governance body of the same estate; `refs` is in how many estates.
 * Selects (region_code, person, refs); `condition` narrows the party post `p`.
 */
export const crossAppointments = (condition = "true"): string => `
  select e.region_code, p.person_id::text as person, count(distinct e.id)::int as refs from post p
    join party_organization o on o.id = p.organization_id and o.status = 'ACTIVE'
    join estate e on e.id = o.estate_id or e.id in (select c.estate_id from estate_branch c where c.organization_id = o.id)
    join governance_body b on b.estate_id = e.id join post s on s.body_id = b.id and s.person_id = p.person_id and s.until is null
  where p.until is null and ${condition} group by e.region_code, p.person_id`;

/**
 * Enters many posts at once, with the links that count cross appointments; for imports and the demo. People whose posts change are locked, so
 * that two changes at once cannot both miss, or both count, the pair they make together.
 */
export async function enterPosts(tx: EntityManager, posts: readonly Post[]): Promise<void> {
  const people = posts.flatMap(({ personId }) => personId ?? []);
  await withCrossAppointments(tx, people, () => insertRows(tx, Post, posts));
}

/**
 * Makes a change to the posts of people, or to where those posts are, and to what is counted of them with it. The people stay locked until
 * the transaction ends.
 */
export async function withCrossAppointments<Result>(
  tx: EntityManager,
  personIds: readonly string[],
  change: () => Promise<Result>,
): Promise<Result> {
  const people = [...new Set(personIds)].sort();
  if (people.length === 0) return change();
  await tx.query("select id from person where id = any($1::uuid[]) order by id for update", [people]);
  const counts = new Counts();
  await linkCrossAppointments(tx, people, counts, -1);
  const result = await change();
  await linkCrossAppointments(tx, people, counts, 1);
  await counts.write(tx);
  return result;
}

async function linkCrossAppointments(tx: EntityManager, people: readonly string[], counts: Counts, sign: 1 | -1): Promise<void> {
  const rows: { region_code: string; person: string; refs: number }[] = await tx.query(
    crossAppointments("p.person_id = any($1::uuid[])"),
    [people],
  );
  for (const { region_code, person, refs } of rows) counts.link(region_code, "crossAppointments", person, sign * refs);
}
