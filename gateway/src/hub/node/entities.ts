/**
 * The types that `node(id)` gives, by the subgraph that keeps their records: every type whose @key is `id`. The hub declares each of them, and
 * asks their subgraph for the record. A test holds the list against the composed supergraph.
 */
export const entitiesOf = {
  organizations: ["Estate", "PartyOrganization", "Person", "Venue"],
  enterprises: ["Alliance", "Enterprise", "Need", "Project", "Resource", "SocialOrganization"],
  activities: ["Activity", "ActivitySeries", "CareTerm", "Meeting", "MeetingSeries", "Resolution"],
  volunteers: ["Issue", "ServiceOrder", "Talent", "Volunteer", "VolunteerTeam"],
} as const satisfies Record<string, readonly string[]>;

/** All of them. */
export const entityNames: readonly string[] = Object.values(entitiesOf).flat();
