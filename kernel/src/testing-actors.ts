import { declaredMachines } from "./writing/state-machine";
import { roles, type Viewer } from "./viewer";

/** What stands in every property of a record that says nothing of where it lies and whose it is. */
const nothings: readonly unknown[] = [undefined, null, "", " "];
const scopes = ["organizations", "enterprises", "activities", "volunteers", "cases"].map((area) => `${area}:*`);

/**
 * The actors of this process's machines who pass for a record that says nothing of itself, as `Subject.actor`, whatever the caller is: none may.
 * One that throws instead of saying no is named too.
 */
export function actorsOfNothing(): string[] {
  const viewers = roles.flatMap((role) =>
    nothings.map((nothing): Viewer => {
      const claim = nothing as string;
      const regions = [claim, "", "51"];
      return {
        ...{ subject: "s", role, scopes: [...scopes, "minors:read", "personal:read"], regions },
        ...{ person: claim, enterprise: claim, team: claim, partner: claim },
      };
    }),
  );
  const passes = (is: (viewer: Viewer, row: never) => boolean) =>
    viewers.some((viewer) =>
      nothings.some((nothing) => {
        try {
          return is(viewer, new Proxy({}, { get: () => nothing }) as never);
        } catch {
          return true;
        }
      }),
    );
  return declaredMachines().flatMap(({ subject, actors }) =>
    Object.entries(actors).flatMap(([name, { is }]) => (passes(is) ? [`${subject}.${name}`] : [])),
  );
}
