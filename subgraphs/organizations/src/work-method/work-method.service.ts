import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import { accept, begin, insertRows, invalid, type Outcome, type RecordKind, type Viewer } from "@quyu/kernel";
import { lockAnyRegion } from "../region/region.service";
import { WorkMethod } from "./work-method.entity";
import { mostElements, type RecordWorkMethodInput, type WorkMethodRefusal } from "./work-method.types";

export const workMethodRecord: RecordKind<WorkMethod> = { entity: WorkMethod };

/** Enters many work methods at once; for imports and the demo. */
export const enterWorkMethods = (tx: EntityManager, methods: readonly WorkMethod[]): Promise<void> =>
  insertRows(tx, WorkMethod, methods);

/** Records a method as its source names it, after those of the region that are there. Parts that the source only counts are not invented. */
export async function recordWorkMethod(
  tx: EntityManager,
  viewer: Viewer,
  input: RecordWorkMethodInput,
): Promise<Outcome<WorkMethod, WorkMethodRefusal>> {
  const region = await lockAnyRegion(tx, viewer, "organizations:write", input.regionCode);
  if (!region.ok) return region;
  const elements = (input.elements ?? []).map(({ label, name }) => ({ label, name }));
  if (elements.length > mostElements) return invalid(`“组成部分”最多${mostElements}项`, "elements");
  const nameless = elements.findIndex(({ name }) => !/\p{L}/u.test(name));
  if (nameless >= 0) return invalid("出处没有写明名称的部分不必填", "elements", String(nameless), "name");
  const names = new Set(elements.map(({ label, name }) => `${label}\n${name}`));
  if (names.size < elements.length) return invalid("“组成部分”有重复", "elements");
  const [{ position }] = await tx.query(
    "select coalesce(max(position) + 1, 0) as position from work_method where region_code = $1",
    [region.value],
  );
  return accept(
    await begin(tx, workMethodRecord, viewer, {
      id: randomUUID(),
      regionCode: region.value,
      name: input.name,
      note: input.note ?? null,
      ...{ elements, position },
    }),
  );
}
