import { z } from "zod";
import { labelOf } from "./described-enum";
import type { Consumer } from "./events/inbox";
import { declaredEvents } from "./events/outbox";
import type { Service } from "./service";
import { declaredMachines, ownAccord, type StateMachine } from "./writing/state-machine";

/** A way of a record's life as its machine declares it. */
export interface DeclaredStep {
  name: string;
  /** None for a beginning. */
  from: readonly string[];
  to: readonly string[];
  by: readonly string[];
}

/** A machine as text: what documentation says of it. */
export interface DeclaredMachine {
  subject: string;
  title: string;
  states: { name: string; text: string }[];
  /** Name and Chinese title of each who makes a move. */
  actors: Record<string, string>;
  starts: DeclaredStep[];
  moves: DeclaredStep[];
}

/** A kind of event as its sender or a receiver declares it; the data as JSON Schema. */
export interface DeclaredEvent {
  type: string;
  data: object;
}

/** What a service declares of its records' lives and of the events it sends and receives. */
export interface Declarations {
  machines: DeclaredMachine[];
  /** `isListed`: whether the service knows that it sends this kind. One that is only declared would never get a relay. */
  events: (DeclaredEvent & { to: readonly string[]; isListed: boolean })[];
  consumers: DeclaredEvent[];
}

/** Gives the declarations of the service that this process has loaded, as plain data. */
export function declarationsOf({
  events = [],
  consumers = [],
}: Pick<Service<object>, "events"> & { consumers?: readonly Pick<Consumer, "type" | "data">[] }): Declarations {
  return {
    machines: declaredMachines().map(machineAsText),
    events: declaredEvents().map((event) => ({
      type: event.type,
      to: event.to,
      data: z.toJSONSchema(event.data),
      isListed: events.includes(event),
    })),
    consumers: consumers
      .map(({ type, data }) => ({ type, data: z.toJSONSchema(data) }))
      .sort((a, b) => (a.type < b.type ? -1 : 1)),
  };
}

/** A move of which each state it leaves has an end of its own is told state by state. */
function movesAsText({ rules, moves }: Pick<StateMachine<never>, "rules" | "moves">): DeclaredStep[] {
  return Object.entries(rules).flatMap(([name, { from, to, by }]) => {
    const endsOf = (state: string) => to.filter((end) => moves[state]?.includes(end));
    if (from.every((state) => endsOf(state).length === to.length)) return [{ name, from, to, by }];
    return from.map((state) => ({ name, from: [state], to: endsOf(state), by }));
  });
}

function machineAsText({ subject, title, states, actors, starts, rules, moves }: StateMachine<never>): DeclaredMachine {
  const titles = Object.entries(actors).map(([name, actor]) => [name, actor.title]);
  return {
    subject,
    title,
    states: Object.keys(states).map((name) => ({ name, text: labelOf(states, name) })),
    actors: { ...Object.fromEntries(titles), ...ownAccord },
    starts: Object.entries(starts).map(([name, { to, by }]) => ({ name, from: [], to: [to].flat(), by })),
    moves: movesAsText({ rules, moves }),
  };
}
