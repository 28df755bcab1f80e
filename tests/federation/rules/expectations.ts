import type { SubgraphName } from "../../../scripts/services";

/** docs/rules.md as data: what the tests expect, written down apart from the schema and the code. */

export interface RowRule {
  database: SubgraphName | "hub";
  /** SQL: id, region, open, owners of every row. */
  rows: string;
  /** What the type asks for, whichever row it is. */
  needs?: "sign-in" | readonly string[];
  /** Who holds this scope in the row's region sees it even where it is not open. */
  scope?: string;
}

const owners = (...columns: string[]) =>
  `array_remove(array[${columns.map((column) => `${column}::text`).join(", ")}]::text[], null)`;
const from = (table: string, { open = "false", by = [] as string[], region = "t.region_code", join = "" } = {}) =>
  `select t.id, ${region} as region, ${open} as open, ${owners(...by)} as owners from ${table} t ${join}`;
const within = (column: string, ...states: string[]) => `${column} in (${states.map((state) => `'${state}'`).join(", ")})`;

const openNeed = within("t.status", "LISTED", "MATCHED", "IN_DELIVERY", "FULFILLED", "EVALUATED", "ARCHIVED");

const enterprises: Record<string, RowRule> = {
  Enterprise: { database: "enterprises", rows: from("enterprise", { open: "true", by: ["t.id"] }) },
  Membership: {
    database: "enterprises",
    rows: from("membership", {
      open: within("t.status", "ADMITTED", "LEFT"),
      by: ["t.enterprise_id"],
      region: "a.region_code",
      join: "join alliance a on a.id = t.alliance_id",
    }),
    scope: "enterprises:read",
  },
  Need: {
    database: "enterprises",
    rows: from("need", { open: openNeed, by: ["t.submitter_person_id", "t.enterprise_id"] }),
    scope: "enterprises:read",
  },
  Project: {
    database: "enterprises",
    rows: from("project", { open: "t.status not in ('DRAFT', 'REVIEWING')" }),
    scope: "enterprises:read",
  },
  Claim: {
    database: "enterprises",
    rows: from("claim", { by: ["t.enterprise_id"] }),
    needs: "sign-in",
    scope: "enterprises:read",
  },
  Resource: {
    database: "enterprises",
    rows: `select t.id, t.region_code as region, false as open, array_remove(array[t.owner_id::text]
      || array(select b.enterprise_id::text from booking b where b.resource_id = t.id)
      || array(select b.person_id::text from booking b where b.resource_id = t.id), null) as owners from resource t`,
    needs: "sign-in",
    scope: "enterprises:read",
  },
  Booking: {
    database: "enterprises",
    rows: from("booking", {
      by: ["t.enterprise_id", "t.person_id", "r.owner_id"],
      join: "join resource r on r.id = t.resource_id",
    }),
    needs: "sign-in",
    scope: "enterprises:read",
  },
  Visit: {
    database: "enterprises",
    rows: from("visit", { by: ["t.enterprise_id"] }),
    needs: "sign-in",
    scope: "enterprises:read",
  },
  Contribution: {
    database: "enterprises",
    rows: from("contribution", { by: ["t.giver_enterprise_id", "t.receiver_enterprise_id"] }),
    needs: "sign-in",
    scope: "enterprises:read",
  },
  FundEntry: {
    database: "enterprises",
    rows: from("fund_entry", { open: "true", region: "f.region_code", join: "join fund f on f.id = t.fund_id" }),
  },
};

const organizations: Record<string, RowRule> = {
  PartyOrganization: { database: "organizations", rows: from("party_organization", { open: "true" }) },
  Person: { database: "organizations", rows: from("person", { open: "true" }) },
  Post: { database: "organizations", rows: from("post", { open: "t.is_public" }), scope: "organizations:read" },
  Nomination: {
    database: "organizations",
    rows: from("nomination", { open: within("t.status", "PUBLICISED", "NAMED") }),
    scope: "organizations:read",
  },
  Objection: {
    database: "organizations",
    rows: from("objection", { region: "n.region_code", join: "join nomination n on n.id = t.nomination_id" }),
    needs: ["organizations:read"],
    scope: "organizations:read",
  },
};

const confirmed = "m.status = 'MINUTES_CONFIRMED'";

const activities: Record<string, RowRule> = {
  Activity: {
    database: "activities",
    rows: from("activity", { open: "t.published_at is not null" }),
    scope: "activities:read",
  },
  Meeting: {
    database: "activities",
    rows: from("meeting", { open: confirmed, join: "join meeting m on m.id = t.id" }),
    scope: "activities:read",
  },
  MeetingSeries: {
    database: "activities",
    rows: from("meeting_series"),
    needs: ["activities:read"],
    scope: "activities:read",
  },
  Resolution: {
    database: "activities",
    rows: from("resolution", { open: confirmed, join: "join meeting m on m.id = t.meeting_id" }),
    scope: "activities:read",
  },
  Registration: {
    database: "activities",
    rows: from("registration", { by: ["t.participant_person_id", "t.enterprise_id", "t.partner_id"] }),
    needs: "sign-in",
    scope: "activities:read",
  },
  CareTerm: { database: "activities", rows: from("care_term", { open: "true" }) },
  CareEnrolment: {
    database: "activities",
    rows: from("care_enrolment", { by: ["t.guardian_person_id"] }),
    needs: "sign-in",
    scope: "minors:read",
  },
};

const volunteers: Record<string, RowRule> = {
  VolunteerTeam: { database: "volunteers", rows: from("volunteer_team", { open: "true", by: ["t.id"] }) },
  Volunteer: {
    database: "volunteers",
    rows: `select t.id, t.region_code as region, false as open, array_remove(array[t.person_id::text]
      || array(select m.team_id::text from team_membership m where m.volunteer_id = t.id), null) as owners from volunteer t`,
    needs: "sign-in",
    scope: "volunteers:read",
  },
  HoursRecord: {
    database: "volunteers",
    rows: from("hours_record", { by: ["v.person_id", "t.team_id"], join: "join volunteer v on v.id = t.volunteer_id" }),
    needs: "sign-in",
    scope: "volunteers:read",
  },
  Talent: { database: "volunteers", rows: from("talent", { by: ["t.person_id"] }), needs: "sign-in", scope: "volunteers:read" },
  TalentBooking: {
    database: "volunteers",
    rows: from("talent_booking", { by: ["t.booked_by_person_id", "x.person_id"], join: "join talent x on x.id = t.talent_id" }),
    needs: "sign-in",
    scope: "volunteers:read",
  },
  ServiceOrder: {
    database: "volunteers",
    rows: from("service_order", { by: ["t.client_person_id", "t.provider_team_id", "t.partner_id"] }),
    needs: "sign-in",
    scope: "cases:read",
  },
  Issue: {
    database: "volunteers",
    rows: from("issue", { by: ["t.reporter_person_id", "t.partner_id"] }),
    needs: "sign-in",
    scope: "cases:read",
  },
  Proof: {
    database: "volunteers",
    rows: from("proof", {
      by: ["i.reporter_person_id", "i.partner_id"],
      region: "i.region_code",
      join: "join issue i on i.id = t.issue_id",
    }),
    needs: "sign-in",
    scope: "cases:read",
  },
  ReportIn: { database: "volunteers", rows: from("report_in"), needs: ["volunteers:read"], scope: "volunteers:read" },
};

export const guardedTypes: Record<string, RowRule> = { ...organizations, ...enterprises, ...activities, ...volunteers };

/** Root fields that ask for more than the record they give: a scope in the record's region. */
export const guardedRoots: Record<string, string> = { person: "personal:read" };

/** Lists of Region that ask for a scope of their own; without it one's own rows are found by other ways. */
export const guardedLists: Record<string, string> = { serviceOrders: "cases:read", issues: "cases:read" };

export interface PartRule {
  needs?: "sign-in" | readonly string[];
  scope?: string;
}

/** Types without an id of their own: they follow the record they belong to. */
export const guardedParts: Record<string, PartRule> = {
  RuleAdvice: { needs: ["organizations:read"], scope: "organizations:read" },
  Duty: { needs: ["organizations:read"], scope: "organizations:read" },
  ResponsibilityAssignment: { needs: ["organizations:read"], scope: "organizations:read" },
  Evaluation: { needs: "sign-in", scope: "enterprises:read" },
  ReciprocityLedger: { needs: "sign-in", scope: "enterprises:read" },
  ResourceSlot: { needs: "sign-in", scope: "enterprises:read" },
  Match: { needs: "sign-in", scope: "enterprises:read" },
  CareAttendance: { needs: "sign-in", scope: "minors:read" },
  FeedbackSummary: { needs: ["activities:read"], scope: "activities:read" },
  EmergencyStep: { needs: "sign-in", scope: "cases:read" },
};

export interface FieldRule {
  /** Any of these scopes in the region of the record. */
  scopes?: readonly string[];
  /** Or the record's owner. */
  own?: boolean;
  onlyOwn?: boolean;
}

const staff = (area: string): FieldRule => ({ scopes: [`${area}:read`] });
const ownOrStaff = (area: string): FieldRule => ({ scopes: [`${area}:read`], own: true });

export const guardedFields: Record<string, FieldRule> = {
  "OrganizationSummary.members": staff("organizations"),
  "OrganizationSummary.termsEndingWithin180Days": staff("organizations"),
  "OrganizationSummary.vacantPosts": staff("organizations"),
  "PartyOrganization.fullMembers": staff("organizations"),
  "PartyOrganization.probationaryMembers": staff("organizations"),
  "PartyOrganization.termEndsOn": staff("organizations"),
  "PartyOrganization.advice": staff("organizations"),
  "PartyOrganization.duties": staff("organizations"),
  "Person.phone": { scopes: ["organizations:read", "personal:read"] },
  "Enterprise.staff": ownOrStaff("enterprises"),
  "Enterprise.contactName": ownOrStaff("enterprises"),
  "Enterprise.contactPhone": ownOrStaff("enterprises"),
  "Enterprise.contributions": ownOrStaff("enterprises"),
  "Need.detail": ownOrStaff("enterprises"),
  "Need.declineReason": ownOrStaff("enterprises"),
  "FundEntry.rating": staff("enterprises"),
  "Activity.registrations": { scopes: ["activities:write"] },
  "CareTerm.enrolments": { scopes: ["minors:read"] },
  "Registration.checkInCode": { onlyOwn: true },
  "VolunteerTeam.leaderName": staff("volunteers"),
  "VolunteerTeam.members": ownOrStaff("volunteers"),
  "VolunteerTeam.pendingHours": ownOrStaff("volunteers"),
  "Talent.rating": ownOrStaff("volunteers"),
  "TalentBooking.rating": ownOrStaff("volunteers"),
  "ServiceOrder.rating": ownOrStaff("cases"),
};
