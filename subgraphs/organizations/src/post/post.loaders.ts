import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { alignGroups, alignById, hydrate, isUuid, mayRead, regionsWithScope, type Viewer } from "@quyu/kernel";
import { Person } from "./person.entity";
import { Post, PostTitle } from "./post.entity";

export const postLoaders = (db: EntityManager, viewer: Viewer) => ({
  /** People the viewer may see: who holds a public post now, those of the viewer's regions, and the viewer. */
  visiblePersonById: peopleById(db, (person) => Boolean(person.holdsPublicPost) || isPersonOf(viewer, person)),
  postsByOrganization: postsBy(db, viewer, "organizationId"),
  postsByBody: postsBy(db, viewer, "bodyId"),
  postsByGrid: postsBy(db, viewer, "gridId"),
  postsByPerson: postsBy(db, viewer, "personId"),
});

/** Whether a person is the caller, or of the caller's regions. */
export const isPersonOf = (viewer: Viewer, { id, regionCode }: Person): boolean =>
  id === viewer.person || mayRead(viewer, "organizations:read", regionCode) || mayRead(viewer, "personal:read", regionCode);

/** People by id, those that `isVisible`; each knows whether it holds a public post now. */
export const peopleById = (db: EntityManager, isVisible: (person: Person) => boolean): DataLoader<string, Person | null> =>
  new DataLoader(async (ids: readonly string[]) => {
    const metadata = db.connection.getMetadata(Person);
    const rows: (Record<string, unknown> & { holds_public_post: boolean })[] = await db.query(
      `select t.*, exists (select from post where post.person_id = t.id and post.is_public and post.until is null) as holds_public_post
       from person t where t.id = any($1::uuid[])`,
      [ids.filter(isUuid)],
    );
    const people = rows.map((row) => Object.assign(hydrate<Person>(metadata, row), { holdsPublicPost: row.holds_public_post }));
    return alignById(
      ids.map((id) => id.toLowerCase()),
      people.filter(isVisible),
    );
  });

const rankOfTitle = new Map(Object.keys(PostTitle).map((title, rank) => [title, rank]));
const rank = ({ title, until }: Post): number => (until === null ? 0 : rankOfTitle.size) + (rankOfTitle.get(title) ?? 0);

/** Posts of each key: those held before those left, then by title. A visitor sees public posts that are held now; staff of the
 * region see all, the vacant ones too. */
const postsBy = (
  db: EntityManager,
  viewer: Viewer,
  column: "organizationId" | "bodyId" | "gridId" | "personId",
): DataLoader<string, Post[]> =>
  new DataLoader(async (ids: readonly string[]) => {
    const posts = await db
      .createQueryBuilder(Post, "post")
      .where(`post.${column} = any(:ids)`, { ids })
      .andWhere(
        `((post.isPublic and post.until is null and post.personId is not null)
          or exists (select from unnest(cast(:regions as text[])) as r(prefix) where starts_with(post.regionCode, r.prefix)))`,
        { regions: regionsWithScope(viewer, "organizations:read") },
      )
      .orderBy("post.since", "ASC", "NULLS LAST")
      .addOrderBy("post.id")
      .getMany();
    posts.sort((a, b) => rank(a) - rank(b));
    return alignGroups(ids, posts, (post) => post[column] ?? "");
  });
