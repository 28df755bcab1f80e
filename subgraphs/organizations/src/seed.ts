import { type EntityManager, Like } from "typeorm";
import { demoFile, demoId, demoPerson, demoTable, recordReads, seedFigures, visitor } from "@quyu/kernel";
import { yearsAfter } from "./advice/term/term-length";
import { buildingsOf, dayIn, entity, idOrNull, listOf, numberOrNull, rowsOf, weekdaysOf } from "./demo-rows";
import { Estate } from "./estate/estate.entity";
import { enterEstates } from "./estate/estate.service";
import { GovernanceBody } from "./governance-body/governance-body.entity";
import { enterGovernanceBodies } from "./governance-body/governance-body.service";
import { Grid } from "./grid/grid.entity";
import { enterGrids } from "./grid/grid.service";
import { seedAwards } from "./nomination/nomination.seed";
import { PartyOrganization } from "./party-organization/party-organization.entity";
import { enterPartyOrganizations } from "./party-organization/party-organization.service";
import { Person } from "./post/person.entity";
import { Post } from "./post/post.entity";
import { enterPeople, enterPosts } from "./post/post.service";
import { Recognition } from "./recognition/recognition.entity";
import { enterRecognitions } from "./recognition/recognition.service";
import { importRegions } from "./region/region.service";
import { ResponsibilityAssignment } from "./responsibility/responsibility.entity";
import { enterAssignments } from "./responsibility/responsibility.service";
import { OpeningHours, RotaEntry, Venue } from "./venue/venue.entity";
import { enterVenues } from "./venue/venue.service";
import { WorkMethod, type WorkMethodElement } from "./work-method/work-method.entity";
import { enterWorkMethods } from "./work-method/work-method.service";

/** Fills an empty database with the demo: rows by the services' batch functions, ids from demo keys. */
export async function seed(tx: EntityManager): Promise<void> {
  await importRegions(tx, demoTable("regions.csv"));
  await seedEstates(tx);
  await seedPartyOrganizations(tx);
  await seedGovernanceBodies(tx);
  await seedGrids(tx);
  await seedPeopleAndPosts(tx);
  await seedReads(tx);
  await seedResponsibilities(tx);
  await seedVenues(tx);
  await seedRecognitions(tx);
  await seedAwards(tx);
  await seedWorkMethods(tx);
  await seedFigures(tx, "organizations");
}

const seedEstates = (tx: EntityManager) =>
  enterEstates(
    tx,
    rowsOf("estates", (cell) =>
      entity(Estate, {
        id: demoId(cell("key")),
        regionCode: cell("region"),
        name: cell("name"),
        kind: cell("kind") as Estate["kind"],
        households: numberOrNull(cell("households")),
        buildings: buildingsOf(cell("buildings")),
        isIllustrative: cell("illustrative") === "true",
      }),
    ),
  );

async function seedPartyOrganizations(tx: EntityManager): Promise<void> {
  const covered: { estateId: string; organizationId: string }[] = [];
  const organizations = rowsOf("party-organizations", (cell, position) => {
    const id = demoId(cell("key"));
    const termEndsOn = dayIn(cell("term_ends_in_days"));
    const termYears = numberOrNull(cell("term_years"));
    covered.push(...listOf(cell("covers")).map((estate) => ({ estateId: demoId(estate), organizationId: id })));
    return entity(PartyOrganization, {
      id,
      position,
      regionCode: cell("region"),
      parentId: idOrNull(cell("parent")),
      estateId: idOrNull(cell("estate")),
      name: cell("name"),
      kind: cell("kind") as PartyOrganization["kind"],
      status: cell("status") as PartyOrganization["status"],
      building: null,
      fullMembers: numberOrNull(cell("full_members")),
      probationaryMembers: numberOrNull(cell("probationary_members")),
      isIllustrative: cell("illustrative") === "true",
      founded: cell("founded") || null,
      termBeganOn: termEndsOn !== null && termYears !== null ? yearsAfter(termEndsOn, -termYears) : null,
      termEndsOn,
      unitCount: numberOrNull(cell("unit_count")),
      version: 1,
    });
  });
  await enterPartyOrganizations(tx, organizations, covered);
}

const seedGovernanceBodies = (tx: EntityManager) =>
  enterGovernanceBodies(
    tx,
    rowsOf("governance-bodies", (cell) =>
      entity(GovernanceBody, {
        id: demoId(cell("key")),
        regionCode: cell("region"),
        estateId: idOrNull(cell("estate")),
        kind: cell("kind") as GovernanceBody["kind"],
        name: cell("name"),
        members: numberOrNull(cell("members")),
        partyMembers: numberOrNull(cell("party_members")),
        isIllustrative: cell("illustrative") === "true",
      }),
    ),
  );

async function seedGrids(tx: EntityManager): Promise<void> {
  const places: { gridId: string; estateId: string }[] = [];
  const grids = rowsOf("grids", (cell) => {
    const id = demoId(cell("key"));
    places.push(...listOf(cell("estates")).map((estate) => ({ gridId: id, estateId: demoId(estate) })));
    return entity(Grid, {
      id,
      regionCode: cell("region"),
      parentId: idOrNull(cell("parent")),
      level: cell("level") as Grid["level"],
      name: cell("name"),
      isIllustrative: cell("illustrative") === "true",
    });
  });
  await enterGrids(tx, grids, places);
}

async function seedPeopleAndPosts(tx: EntityManager): Promise<void> {
  const regionOf = new Map<string, string>();
  const people = rowsOf("people", (cell, index) =>
    entity(Person, {
      id: demoId(cell("key")),
      regionCode: cell("region"),
      name: cell("name"),
      // No mobile number begins with 100, so these reach nobody.
      phone: `100${String(index + 1).padStart(8, "0")}`,
    }),
  );
  await enterPeople(tx, people);
  for (const file of ["party-organizations", "governance-bodies", "grids"])
    for (const line of demoTable(`organizations/${file}.csv`)) regionOf.set(line["key"] ?? "", line["region"] ?? "");
  const posts = rowsOf("posts", (cell, index) => {
    const at = cell("at");
    const place = (kind: string) => (at.startsWith(`${kind}:`) ? demoId(at) : null);
    return entity(Post, {
      id: demoId(`post:${at}/${cell("title")}/${cell("person") || `vacant-${index}`}`),
      regionCode: regionOf.get(at),
      organizationId: place("organization"),
      bodyId: place("body"),
      gridId: place("grid"),
      personId: idOrNull(cell("person")),
      title: cell("title") as Post["title"],
      since: cell("since_days_ago") === "" ? null : dayIn(`-${cell("since_days_ago")}`),
      until: null,
      isPublic: cell("public") === "true",
    });
  });
  await enterPosts(tx, posts);
}

/** The demo's street officer has looked up who holds some posts, so that the read ledger has something to show. */
async function seedReads(tx: EntityManager): Promise<void> {
  const officer = { ...visitor, role: "officer", person: demoPerson("officer") } as const;
  const people = await tx.find(Person, { where: { regionCode: Like("510116003%") }, order: { id: "ASC" }, take: 3 });
  await recordReads(
    tx,
    officer,
    people.map(({ id, regionCode }) => ({
      ...{ subjectType: "Person", subjectId: id, regionCode, fields: ["displayName"], reason: "核对换届前的任职信息" },
    })),
  );
}

const seedResponsibilities = (tx: EntityManager) =>
  enterAssignments(
    tx,
    rowsOf("responsibilities", (cell) =>
      entity(ResponsibilityAssignment, {
        id: demoId(cell("key")),
        regionCode: cell("region"),
        level: cell("level") as ResponsibilityAssignment["level"],
        scope: cell("scope"),
        gridId: idOrNull(cell("grid")),
        estateId: idOrNull(cell("estate")),
        building: cell("building") || null,
        organizationId: demoId(cell("organization")),
        personId: idOrNull(cell("person")),
      }),
    ),
  );

interface HoursPattern {
  weekdays: number[];
  opens: string;
  closes: string;
  kind: OpeningHours["kind"];
}

async function seedVenues(tx: EntityManager): Promise<void> {
  const patterns = demoFile<Record<string, HoursPattern[]>>("organizations/opening-hours.json");
  const hours: Partial<OpeningHours>[] = [];
  const venues = rowsOf("venues", (cell) => {
    const id = demoId(cell("key"));
    const pattern = patterns[cell("hours")] ?? [];
    hours.push(...pattern.flatMap(({ weekdays, ...rest }) => weekdays.map((weekday) => ({ venueId: id, weekday, ...rest }))));
    return entity(Venue, {
      id,
      regionCode: cell("region"),
      hostId: idOrNull(cell("host")),
      kind: cell("kind") as Venue["kind"],
      name: cell("name"),
      capacity: numberOrNull(cell("capacity")),
      services: listOf(cell("services")),
      isIllustrative: cell("illustrative") === "true",
    });
  });
  const rota = rowsOf("rota", (cell) =>
    weekdaysOf(cell("weekdays")).map((weekday): Partial<RotaEntry> => {
      return { venueId: demoId(cell("venue")), role: cell("role"), weekday, from: cell("from"), to: cell("to") };
    }),
  );
  await enterVenues(tx, venues, hours, rota.flat());
}

const seedRecognitions = (tx: EntityManager) =>
  enterRecognitions(
    tx,
    rowsOf("recognitions", (cell) =>
      entity(Recognition, {
        id: demoId(cell("key")),
        regionCode: cell("region"),
        organizationId: idOrNull(cell("organization")),
        title: cell("title"),
        level: cell("level") as Recognition["level"],
        year: numberOrNull(cell("year")),
        batch: numberOrNull(cell("batch")),
        venueOrPremises: cell("venue_or_premises") || null,
        status: cell("status") as Recognition["status"],
      }),
    ),
  );

interface DemoMethod {
  region: string;
  name: string;
  elements: WorkMethodElement[];
  note: string | null;
}

const seedWorkMethods = (tx: EntityManager) =>
  enterWorkMethods(
    tx,
    demoFile<DemoMethod[]>("organizations/work-methods.json").map(({ region, name, elements, note }, position) =>
      entity(WorkMethod, {
        id: demoId(`work-method:${region}/${name}`),
        regionCode: region,
        name,
        elements,
        note,
        position,
      }),
    ),
  );
