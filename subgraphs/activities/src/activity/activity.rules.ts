import { heldStatuses } from "./activity.entity";

/** SQL on an activity `t`: one may register for it at this moment. Opening and closing times rule where they are set. */
export const openForRegistration = `t.status = 'REGISTRATION_OPEN' and coalesce(t.registration_opens_at <= now(), true)
  and coalesce(t.registration_closes_at > now(), true)`;

/** SQL on an activity `t`: it took place. */
export const held = `t.status in (${heldStatuses.map((status) => `'${status}'`).join(", ")})`;

/** SQL on an activity `t`: the Shanghai day on which it begins. */
export const heldOn = "(t.starts_at at time zone 'Asia/Shanghai')::date";
