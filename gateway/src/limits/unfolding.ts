import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";

export interface Measure {
  depth: number;
  /** Fields, and at least one for each fragment: an unfolding of nothing but spreads is not free. */
  fields: number;
  /** Fields with fields below them. */
  objects: number;
  /** Field → how often it lies within itself at most. */
  nested: ReadonlyMap<string, number>;
}

const nothing: Measure = { depth: 0, fields: 1, objects: 0, nested: new Map() };

/** A document as it is with every fragment in the place where it is spread. */
export class Unfolding {
  /** Whether a fragment that has been measured spreads itself, over whatever others. */
  isCyclic = false;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly measured = new Map<string, Measure>();
  private readonly open = new Set<string>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
  }

  /** Measures without unfolding: each fragment is measured once, so this costs no more than reading the document. */
  measure({ selections }: SelectionSetNode): Measure {
    let depth = 0;
    let fields = 0;
    let objects = 0;
    const nested = new Map<string, number>();
    for (const selection of selections) {
      const isField = selection.kind === Kind.FIELD;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? this.fragment(selection.name.value)
          : selection.selectionSet && this.measure(selection.selectionSet);
      fields += (inner?.fields ?? 0) + 1;
      objects += (inner?.objects ?? 0) + (isField && selection.selectionSet ? 1 : 0);
      depth = Math.max(depth, (inner?.depth ?? 0) + (isField ? 1 : 0));
      for (const [name, times] of inner?.nested ?? []) nested.set(name, Math.max(nested.get(name) ?? 0, times));
      // Only what has something below it can lie within itself.
      if (isField && selection.selectionSet) {
        const name = selection.name.value;
        nested.set(name, Math.max(nested.get(name) ?? 0, (inner?.nested.get(name) ?? 0) + 1));
      }
    }
    return { depth, fields, objects, nested };
  }

  /** Fields of a selection itself, those in its fragments included. For a document that has been measured and is not cyclic. */
  rootFields(set: SelectionSetNode): number {
    return this.fieldsOf([set]).length;
  }

  /**
   * Pairs of fields that validation compares because they end up under one name, at every level. Ends soon after `most`. For a document that
   * has been measured, is not cyclic, and is small when unfolded.
   */
  repeatedPairs(set: SelectionSetNode, most: number): number {
    let pairs = 0;
    const open = [[set]];
    for (let sets = open.pop(); sets && pairs <= most; sets = open.pop()) {
      const byName = new Map<string, FieldNode[]>();
      for (const field of this.fieldsOf(sets)) {
        const name = (field.alias ?? field.name).value;
        const same = byName.get(name);
        if (same) same.push(field);
        else byName.set(name, [field]);
      }
      for (const fields of byName.values()) {
        pairs += (fields.length * (fields.length - 1)) / 2;
        const below = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
        if (below.length > 0) open.push(below);
      }
    }
    return pairs;
  }

  /** The fields of selections that are merged, fragments unfolded. */
  private fieldsOf(sets: readonly SelectionSetNode[]): FieldNode[] {
    const fields: FieldNode[] = [];
    const open = [...sets];
    for (let set = open.pop(); set; set = open.pop()) {
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) fields.push(selection);
        else if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet);
        else {
          const fragment = this.fragments.get(selection.name.value);
          if (fragment) open.push(fragment.selectionSet);
        }
      }
    }
    return fields;
  }

  private fragment(name: string): Measure {
    const known = this.measured.get(name);
    if (known) return known;
    const fragment = this.fragments.get(name);
    if (this.open.has(name)) this.isCyclic = true;
    if (!fragment || this.open.has(name)) return nothing;
    this.open.add(name);
    const measure = this.measure(fragment.selectionSet);
    this.open.delete(name);
    this.measured.set(name, measure);
    return measure;
  }
}
