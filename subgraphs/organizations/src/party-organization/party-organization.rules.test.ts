import { PartyOrganizationKind, type PartyOrganizationKindValue } from "./party-organization.entity";
import { placement, mayStandUnder, OUTSIDE } from "./party-organization.rules";

const kinds = Object.keys(PartyOrganizationKind) as PartyOrganizationKindValue[];

test("a street working committee stands at the top, a party group never does", () => {
  expect(placement.STREET_WORKING_COMMITTEE.under).toEqual([OUTSIDE]);
  expect(mayStandUnder("PARTY_GROUP", OUTSIDE)).toBe(false);
  for (const kind of kinds.filter((kind) => kind !== "PARTY_GROUP"))
    expect([kind, mayStandUnder(kind, OUTSIDE)]).toEqual([kind, true]);
});

test("nothing stands under a party group, and only party groups stand under a branch", () => {
  const under = (parent: PartyOrganizationKindValue) => kinds.filter((kind) => mayStandUnder(kind, parent));

  expect(under("PARTY_GROUP")).toEqual([]);
  for (const branch of ["BRANCH", "ESTATE_BRANCH", "JOINT_BRANCH", "TWO_NEW_JOINT_BRANCH", "ENTERPRISE_BRANCH"] as const)
    expect([branch, under(branch)]).toEqual([branch, ["PARTY_GROUP"]]);
});

test("the kinds a parent may be never lead back to the kind itself, but for the committees of a group and its subsidiaries", () => {
  const above = (kind: PartyOrganizationKindValue, seen = new Set<PartyOrganizationKindValue>()) => {
    for (const parent of placement[kind].under) {
      if (parent === OUTSIDE || parent === kind || seen.has(parent)) continue;
      seen.add(parent);
      above(parent, seen);
    }
    return seen;
  };

  for (const kind of kinds) expect([kind, above(kind).has(kind)]).toEqual([kind, false]);
  expect(kinds.filter((kind) => mayStandUnder(kind, kind))).toEqual(["ENTERPRISE_COMMITTEE"]);
});

test("every row names the rule it comes from", () => {
  for (const kind of kinds) expect(placement[kind].source).toMatch(/^《.+》/);
});
