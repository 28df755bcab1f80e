import { addDays, today } from "@quyu/kernel";
import { done } from "../../activities/signing-up";
import { type Hub, pause } from "../../loop/hub";

/** A mutation that must not be refused; gives its thing. */
export type Act = (name: string, input: object, select?: string, token?: string) => Promise<any>;

/** Acts as the holder of a token, unless another is named. */
export const actingAs =
  (hub: Hub, token: string): Act =>
  async (name, input, select, other = token) =>
    done(await hub.mutate(name, input, other, select));

export interface Unit {
  name: string;
  organizationId?: string;
  enterpriseId?: string;
  isPresent: boolean;
}

const agenda = "id status agenda { id position title carriedFrom { id status } }";

/** Calls a meeting of a series and fixes its agenda; gives it with the items, those it carries on before those it was called for. */
export async function called(
  act: Act,
  input: { regionCode: string; seriesId: string; title: string; heldAt: string },
  topics: readonly string[],
): Promise<{ id: string; agenda: { id: string; title: string; carriedFrom: { id: string; status: string } | null }[] }> {
  const { id } = await act("callMeeting", input);
  for (const title of topics) await act("proposeAgendaItem", { id, title, raisedByRole: "街道党工委" });
  return act("fixAgenda", { id }, agenda);
}

/** Holds a meeting and notes who came. */
export const held = (act: Act, id: string, units: readonly Unit[]): Promise<{ units: { isPresent: boolean }[] }> =>
  act("holdMeeting", { id, units }, "id units { isPresent }");

/** Writes and confirms the minutes: from then on everybody reads the meeting. */
export async function published(act: Act, id: string, minutes: string): Promise<void> {
  await act("draftMinutes", { id, minutes });
  await act("confirmMinutes", { id });
}

/** Passes a resolution and gives it to an organization. */
export async function resolved(
  act: Act,
  input: { meetingId: string; agendaItemId?: string; text: string; project?: object },
  owner: string,
) {
  const { id } = await act("passResolution", { dueOn: addDays(today(), 30), ...input });
  await act("assignResolution", { id, ownerOrganizationId: owner });
  return id as string;
}

/** An hour ago, and so many years later. */
export function anHourAgo(years = 0): string {
  const at = new Date(Date.now() - 3_600_000);
  at.setUTCFullYear(at.getUTCFullYear() + years);
  return at.toISOString();
}

/** Waits until `read` gives what is wanted; what events bring about takes a moment. */
export async function eventually<Value>(read: () => Promise<Value>, isThere: (value: Value) => boolean): Promise<Value> {
  const until = Date.now() + 15_000;
  for (;;) {
    const value = await read();
    if (isThere(value) || Date.now() > until) return value;
    await pause(100);
  }
}
