import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  amend,
  begin,
  hydrate,
  invalid,
  isUuid,
  lockForEdit,
  type Outcome,
  type RecordKind,
  refuse,
  refuseWith,
  requireScopeIn,
  today,
  type Viewer,
} from "@quyu/kernel";
import { GovernanceBody } from "../governance-body/governance-body.entity";
import { Grid } from "../grid/grid.entity";
import { PartyOrganization, standingStatuses } from "../party-organization/party-organization.entity";
import { Post } from "../post/post.entity";
import { isPersonOf, peopleById } from "../post/post.loaders";
import { withCrossAppointments } from "../post/post.service";
import { type PostPlace, titlesAt } from "./appointment.rules";
import type { AppointPostInput, EndPostInput, PostRefusal } from "./appointment.types";
import { problemOfCrossAppointment } from "./cross-appointment";

// Whoever writes here locks the place of a post first (shared: it must not be dissolved meanwhile), then the post, then the people.

const write = "organizations:write";

export const postRecord: RecordKind<Post> = {
  entity: Post,
  visibility: { open: "t.is_public and t.until is null and t.person_id is not null", scope: "organizations:read" },
};

type PlaceIds = Pick<Post, "organizationId" | "bodyId" | "gridId">;

/**
 * Gives a person a post, or notes one that nobody holds yet. A vacancy of the same post is filled; a single post that is held is POST_TAKEN,
 * which the database says (post_one_seat). Who is in the branch of an estate and comes into an owners' committee, or the other way round, does so
 * in the same estate and while the branch's term lasts.
 */
export async function appointPost(
  tx: EntityManager,
  viewer: Viewer,
  input: AppointPostInput,
): Promise<Outcome<Post, PostRefusal>> {
  const { title, personId = null, since = null } = input;
  const found = await lockPlace(tx, { organizationId: null, bodyId: null, gridId: null, ...placeIds(input) });
  if (!found.ok) return found;
  const place = found.value;
  const { regionCode } = (place.organization ?? place.body ?? place.grid) as { regionCode: string };
  requireScopeIn(viewer, write, regionCode);
  if (place.organization && !standingStatuses.includes(place.organization.status))
    return refuseWith("WRONG_STATE", "这个党组织已撤销", "organizationId");
  if (!titlesAt(place).includes(title)) return invalid("这里不设这个职务", "title");
  if (since !== null && since > today()) return invalid("任职日期不能晚于今天", "since");
  const ids = {
    organizationId: place.organization?.id ?? null,
    bodyId: place.body?.id ?? null,
    gridId: place.grid?.id ?? null,
  };
  const seat = { ...ids, regionCode, title };
  if (personId === null) {
    if (since !== null) return invalid("空缺的岗位没有任职日期", "since");
    return accept(
      await begin(tx, postRecord, viewer, { ...seat, id: randomUUID(), personId, since, isPublic: input.isPublic ?? false }),
    );
  }

  const person = await peopleById(tx, (each) => Boolean(each.holdsPublicPost) || isPersonOf(viewer, each)).load(personId);
  if (!person) return refuse("NOT_FOUND", "personId");
  const vacancy = await lockVacancy(tx, seat);
  const holder = { personId: person.id, since: since ?? today() };
  return withCrossAppointments(tx, [person.id], async () => {
    // Asked here, where the person is locked: two appointments at once must not each miss the other.
    const problem = await problemOfCrossAppointment(tx, place, person.id);
    if (problem) return problem;
    if (vacancy) {
      const isPublic = input.isPublic ?? vacancy.isPublic;
      return accept(await amend(tx, postRecord, viewer, vacancy, { ...holder, isPublic }));
    }
    const post = { ...seat, ...holder, id: randomUUID(), isPublic: input.isPublic ?? false };
    return accept(await begin(tx, postRecord, viewer, post));
  });
}

/** Ends a post: its holder has left, and the seat stays as a vacancy unless it goes too. A vacancy that ends is a seat given up. */
export async function endPost(tx: EntityManager, viewer: Viewer, input: EndPostInput): Promise<Outcome<Post, PostRefusal>> {
  const before = isUuid(input.id) ? await tx.findOneBy(Post, { id: input.id }) : null;
  if (before) await lockPlace(tx, before);
  const found = await lockForEdit(tx, postRecord, viewer, input, { scope: write });
  if (!found.ok) return found;
  const post = found.value;
  if (post.until !== null) return refuse("WRONG_STATE");
  const until = input.until ?? today();
  if (until > today()) return invalid("离任日期不能晚于今天", "until");
  if (post.since !== null && until < post.since) return invalid("离任日期不能早于任职日期", "until");

  const ended = await withCrossAppointments(tx, post.personId === null ? [] : [post.personId], () =>
    amend(tx, postRecord, viewer, post, { until }, { reason: input.reason ?? null }),
  );
  if (post.personId !== null && input.keepsSeat !== false) {
    const { organizationId, bodyId, gridId, regionCode, title, isPublic } = post;
    const seat = { organizationId, bodyId, gridId, regionCode, title, isPublic };
    await begin(tx, postRecord, viewer, { ...seat, id: randomUUID(), personId: null, since: null });
  }
  return accept(ended);
}

/** Ends today every post of an organization that is locked, vacancies included; the caller counts the cross appointments. */
export async function endPostsOf(tx: EntityManager, viewer: Viewer, organizationId: string): Promise<void> {
  const posts = await tx
    .createQueryBuilder(Post, "post")
    .where("post.organizationId = :organizationId and post.until is null", { organizationId })
    .orderBy("post.id")
    .setLock("pessimistic_write")
    .getMany();
  for (const post of posts) {
    const until = post.since !== null && post.since > today() ? post.since : today();
    await amend(tx, postRecord, viewer, post, { until }, { reason: "党组织撤销或合并" });
  }
}

const placeIds = ({ organizationId, bodyId, gridId }: AppointPostInput): Partial<PlaceIds> => ({
  organizationId: organizationId ?? null,
  bodyId: bodyId ?? null,
  gridId: gridId ?? null,
});

/** The place of a post, locked against its dissolution but not against other posts there. */
async function lockPlace(tx: EntityManager, ids: PlaceIds): Promise<Outcome<PostPlace, PostRefusal>> {
  const given = Object.values({ organizationId: ids.organizationId, bodyId: ids.bodyId, gridId: ids.gridId });
  if (given.filter((id) => id !== null).length !== 1) return invalid("党组织、自治组织、网格三者填一");
  const lock = { mode: "pessimistic_read" } as const;
  const at = (id: string | null) => ({ where: { id: id as string }, lock });
  const isGiven = (id: string | null) => id !== null && isUuid(id);
  const place = {
    organization: isGiven(ids.organizationId) ? await tx.findOne(PartyOrganization, at(ids.organizationId)) : null,
    body: isGiven(ids.bodyId) ? await tx.findOne(GovernanceBody, at(ids.bodyId)) : null,
    grid: isGiven(ids.gridId) ? await tx.findOne(Grid, at(ids.gridId)) : null,
  };
  const field = ids.organizationId !== null ? "organizationId" : ids.bodyId !== null ? "bodyId" : "gridId";
  return (place.organization ?? place.body ?? place.grid) ? accept(place) : refuse("NOT_FOUND", field);
}

/** A vacancy of this very seat that nobody else is filling right now. */
async function lockVacancy(tx: EntityManager, seat: PlaceIds & Pick<Post, "title">): Promise<Post | null> {
  const [raw]: Record<string, unknown>[] = await tx.query(
    `select * from post where coalesce(organization_id, body_id, grid_id) = $1 and title = $2 and until is null and person_id is null
     order by created_at, id limit 1 for update skip locked`,
    [seat.organizationId ?? seat.bodyId ?? seat.gridId, seat.title],
  );
  return raw ? hydrate<Post>(tx.connection.getMetadata(Post), raw) : null;
}
