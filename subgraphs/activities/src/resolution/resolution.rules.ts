import { today } from "@quyu/kernel";
import { owedStatuses, type Resolution } from "./resolution.entity";

/** Whether a resolution is past its due date today (Shanghai) with its work still owed. The due day itself is in time. */
export const isOverdue = ({ status, dueOn }: Pick<Resolution, "status" | "dueOn">): boolean =>
  dueOn !== null && dueOn < today() && owedStatuses.includes(status);

/** SQL of the same rule on a resolution `t`; its first part is the condition of the partial index. */
export const overdue = `t.status in (${owedStatuses.map((status) => `'${status}'`).join(", ")}) and t.due_on is not null
  and t.due_on < (now() at time zone 'Asia/Shanghai')::date`;

/** The deadline after which a resolution is overdue. */
export const overdueClock = "resolution.overdue";
