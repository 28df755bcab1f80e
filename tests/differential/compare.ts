/** An answer by data and errors, as text and as graphql-js gives it. */
export interface Answer {
  data?: unknown;
  errors?: readonly { path?: readonly (string | number)[] | undefined; extensions?: { [name: string]: unknown } }[] | undefined;
}

/**
 * What differs between the right answer and another; null where nothing does. Data are equal with the order of their keys, errors by their places
 * and the class of their codes.
 */
export function difference(right: Answer, other: Answer): string | null {
  const [wanted, got] = [JSON.stringify(right.data ?? null), JSON.stringify(other.data ?? null)];
  if (wanted !== got)
    return `data\n  right ${wanted}\n  other ${got}\n  right errors ${[...said(right)].sort().join("; ")}\n  other errors ${[...said(other)].sort().join("; ")}`;
  const [expected, given] = [placesOf(right), placesOf(other)];
  const differing = [...new Set([...expected.keys(), ...given.keys()])].filter((place) => {
    const [one, two] = [expected.get(place), given.get(place)];
    if (!one || !two) return true;
    // Of several things that made one object null, GraphQL names any.
    return one.isAbove || two.isAbove ? ![...one.classes].some((name) => two.classes.has(name)) : !same(one.classes, two.classes);
  });
  if (differing.length === 0) return null;
  return `errors at ${differing.join(", ")}\n  right ${[...said(right)].sort().join("; ")}\n  other ${[...said(other)].sort().join("; ")}\n  data ${wanted}`;
}

interface Place {
  classes: Set<string>;
  /** Whether an error lies below the place that it made null. */
  isAbove: boolean;
}

/** The places that errors made null, or where they stand. */
function placesOf({ data, errors = [] }: Answer): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { path = [], extensions } of errors) {
    let depth = 0;
    let at: any = data ?? null;
    while (depth < path.length && at !== null && at !== undefined) at = at[path[depth++] as string];
    const place = path.slice(0, depth).join(".");
    const known = places.get(place) ?? { classes: new Set<string>(), isAbove: false };
    known.classes.add(classOf(extensions?.["code"]));
    known.isAbove ||= depth < path.length;
    places.set(place, known);
  }
  return places;
}

const said = ({ errors = [] }: Answer): string[] =>
  errors.map(({ path, extensions }) => `${path?.join(".")} ${classOf(extensions?.["code"])}`);

const same = (one: Set<string>, other: Set<string>): boolean =>
  one.size === other.size && [...one].every((item) => other.has(item));

/** Whose fault it is: graphql-js has no code for a null where none is allowed. */
function classOf(code: unknown): string {
  return code === "FORBIDDEN" || code === "BAD_USER_INPUT" ? code : "failure";
}
