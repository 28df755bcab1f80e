import fc from "fast-check";
import type { EntityManager } from "typeorm";
import { isRegionCode } from "./region";
import {
  coversRegion,
  coversStreetOf,
  hasScope,
  isOwn,
  mayRead,
  mayReadOrOwns,
  regionsWithScope,
  requireOwnOrScope,
  requireScope,
  requireScopeIn,
  unlessSmall,
  visitor,
  type Viewer,
} from "./viewer";
import { visibleTo } from "./visibility";
import { requireRegion } from "./writing/regions";
import { staffWith } from "./writing/state-machine";

const scope = "organizations:read";
const viewerWith = (given: object): Viewer => ({ ...visitor, role: "officer", scopes: ["organizations:*"], ...given });

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const regionCode = fc.constantFrom(2, 4, 6, 9, 12).chain(digits);
const prefix = fc.integer({ min: 2, max: 12 }).chain(digits);
/** What stands where a region should: nothing, a text that is none, or no text at all. */
const noRegion = fc
  .oneof(
    fc.constantFrom(
      undefined,
      null,
      "",
      " ",
      "5",
      "510",
      "51 ",
      " 51",
      "51\n",
      "51\u0000",
      "５１",
      "0x",
      "1e",
      "-1",
      "NaN",
      "51%",
    ),
    fc.string(),
    digits(13),
    fc.anything(),
    regionCode.map((code) => [code]),
    regionCode.map(Number),
    fc.tuple(regionCode, fc.constantFrom("\u0000", "\n", " ", "~", "%")).map(([code, tail]) => code.slice(1) + tail),
  )
  .filter((value) => !isRegionCode(value));
/** What stands where a prefix should. An empty one begins every code. */
const noPrefix = fc.oneof(
  fc.constantFrom(undefined, null, "", " ", "5", "%", "..", "51\u0000"),
  fc.string().filter((text) => !/^\d{2,12}$/.test(text)),
  fc.anything().filter((value) => typeof value !== "string"),
);
const noScope = fc.oneof(
  fc.constantFrom(undefined, null, "", ":", "*", "*:*"),
  fc.string().filter((text) => !/^[a-z]+:([a-z]+|\*)$/.test(text)),
);
const noId = fc.oneof(
  fc.constantFrom(undefined, null, "", " ", "*", "null", "undefined", "00000000"),
  fc.string().filter((text) => !/^[0-9a-f-]{36}$/i.test(text)),
);

/** A transaction that nobody may touch: what is refused is refused before anything is read. */
const untouched = new Proxy({} as EntityManager, {
  get: () => () => {
    throw new Error("the database was asked");
  },
});

/** Whoever gets through, by name. */
async function passed(viewer: Viewer, region: unknown): Promise<string[]> {
  const code = region as string;
  const throwing = (check: () => void) => {
    try {
      check();
      return true;
    } catch (error) {
      expect(error).toMatchObject({ extensions: { code: "FORBIDDEN" } });
      return false;
    }
  };
  const checks: Record<string, boolean> = {
    coversRegion: coversRegion(viewer, code),
    coversStreetOf: coversStreetOf(viewer, code),
    mayRead: mayRead(viewer, scope, code),
    mayReadOrOwns: mayReadOrOwns(viewer, scope, { regionCode: code }),
    requireScopeIn: throwing(() => requireScopeIn(viewer, scope, code)),
    requireOwnOrScope: throwing(() => requireOwnOrScope(viewer, scope, { regionCode: code })),
    unlessSmall: unlessSmall(3, viewer, scope, code) !== null,
    staffWith: staffWith(scope).is(viewer, { regionCode: code }),
    requireRegion: await requireRegion(untouched, viewer, scope, code).then(
      () => true,
      (error: Error & { extensions?: { code?: string } }) => error.extensions?.code !== "FORBIDDEN",
    ),
  };
  return Object.keys(checks).filter((name) => checks[name]);
}

test("a region that is missing or malformed passes nowhere, whatever the viewer's regions are", async () => {
  await fc.assert(
    fc.asyncProperty(noRegion, fc.array(fc.oneof(prefix, noPrefix)), async (region, regions) => {
      expect(await passed(viewerWith({ regions: [...regions, "51", "31"] }), region)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("a region outside the viewer's passes nowhere", async () => {
  await fc.assert(
    fc.asyncProperty(regionCode, fc.array(prefix), async (region, regions) => {
      const foreign = regions.filter((one) => !region.startsWith(one));
      expect(await passed(viewerWith({ regions: foreign }), region)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("a prefix that is none covers nothing, neither for a row nor for a list", async () => {
  await fc.assert(
    fc.asyncProperty(regionCode, fc.array(noPrefix, { minLength: 1 }), async (region, regions) => {
      const viewer = viewerWith({ regions });
      expect(await passed(viewer, region)).toEqual([]);
      expect(regionsWithScope(viewer, scope)).toEqual([]);
      expect(visibleTo({ scope }, viewer, () => "$1")).toBe("false");
    }),
    { numRuns: 200 },
  );
});

test("without the scope, or for what is no scope, nobody passes", async () => {
  await fc.assert(
    fc.asyncProperty(regionCode, noScope, async (region, wrong) => {
      const viewer = viewerWith({ regions: [region], scopes: [wrong, ":*", "activities:*", "organizations"] });
      expect(await passed(viewer, region)).toEqual(["coversRegion", ...(region.length <= 9 ? ["coversStreetOf"] : [])]);
      expect(() => requireScope(viewer, scope)).toThrow(expect.objectContaining({ extensions: { code: "FORBIDDEN" } }));
      expect(hasScope(viewerWith({ scopes: [wrong, "undefined:*", ":*"] }), wrong as string)).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test("an id that is missing or none of ours makes nobody the owner, though it is the same on both sides", () => {
  fc.assert(
    fc.property(noId, noId, (claim, other) => {
      for (const id of [claim, other]) {
        const viewer = viewerWith({ regions: [], person: claim, enterprise: claim, team: claim, partner: claim });
        const owner = { personId: id, enterpriseId: id, teamId: id, partnerId: id } as object;
        expect(isOwn(viewer, owner)).toBe(false);
        expect(mayReadOrOwns(viewer, scope, { ...owner, regionCode: "51" })).toBe(false);
        expect(visibleTo({ own: { person: "t.person_id", team: "t.team_id" } }, viewer, () => "$1")).toBe("false");
      }
    }),
    { numRuns: 200 },
  );
});

test("in the viewer's own region, with the scope, everything passes but what asks the database", async () => {
  await fc.assert(
    fc.asyncProperty(regionCode, async (region) => {
      const names = await passed(viewerWith({ regions: [region.slice(0, 2)] }), region);
      expect(names).toHaveLength(9);
    }),
  );
  const person = "6f1b5c1e-3a5d-4c0f-9a3e-51c0de3a0001";
  expect(isOwn(viewerWith({ person }), { personId: person })).toBe(true);
  expect(isOwn(viewerWith({ person }), { teamId: person })).toBe(false);
});
