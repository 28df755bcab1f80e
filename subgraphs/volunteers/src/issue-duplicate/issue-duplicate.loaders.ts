import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { alignGroups, hydrate, visibleTo, type Viewer } from "@quyu/kernel";
import { Issue, issueVisibility } from "../issue/issue.entity";

/** How far apart two reports of one thing may be. */
const days = 14;
/** What share of the words of the shorter one both must have, and how many at least. */
const leastShare = 0.3;
const leastWords = 3;
/** As many are suggested at most, the most similar first. */
const most = 5;

export const issueDuplicateLoaders = (db: EntityManager, viewer: Viewer) => ({
  /**
   * By id of an issue: those that may be about the same thing. In its estate, or in its region where it is in none; reported within a fortnight of it;
   * in similar words. Of those the viewer sees, and never one that is a duplicate itself. One statement for all of a list.
   */
  possibleDuplicates: new DataLoader(async (ids: readonly string[]) => {
    const parameters: unknown[] = [ids];
    const visible = visibleTo(issueVisibility, viewer, (value) => `$${parameters.push(value)}`);
    const rows: (Record<string, unknown> & { __key: string })[] = await db.query(
      `select i.id as "__key", c.* from issue i cross join lateral (
         select t.*, s.shared, s.shared / least(cardinality(t.words), cardinality(i.words))::float8 as share from issue t
         cross join lateral (select count(*) as shared from unnest(t.words) w where w = any(i.words)) s
         where t.id <> i.id and t.region_code = i.region_code and (i.estate_id is null or t.estate_id = i.estate_id)
           and t.reported_at between i.reported_at - interval '${days} days' and i.reported_at + interval '${days} days'
           and t.status <> 'DUPLICATE' and t.words && i.words and s.shared >= ${leastWords}
           and s.shared >= ${leastShare} * least(cardinality(t.words), cardinality(i.words)) and ${visible}
         order by share desc, t.reported_at, t.id limit ${most}) c
       where i.id = any($1::uuid[]) order by i.id, c.share desc, c.reported_at, c.id`,
      parameters,
    );
    const metadata = db.connection.getMetadata(Issue);
    return alignGroups(ids, rows, (row) => row.__key).map((group) => group.map((row) => hydrate<Issue>(metadata, row)));
  }),
});
