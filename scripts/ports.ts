import { connect, createServer } from "node:net";

/** Whether something already answers on the port, or the system refuses it. */
export async function isPortTaken(host: string, port: number): Promise<boolean> {
  return (await answers(host, port)) || !(await canListen(host, port));
}

// Binding alone is not enough: macOS lets 127.0.0.1 be bound beside a listener on every address.
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host, port, timeout: 500 });
    const finish = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once("connect", () => finish(true));
    socket.once("timeout", () => finish(false));
    socket.once("error", () => finish(false));
  });
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The first free port at or after `from` that is not in `avoid`. */
export async function freePort(host: string, from: number, avoid: ReadonlySet<number> = new Set()): Promise<number> {
  for (let port = from; port <= 65535; port += 1) {
    if (!avoid.has(port) && !(await isPortTaken(host, port))) return port;
  }
  throw new Error(`no free port from ${from}`);
}

/**
 * Gives every name the port it wants, or the next free one that no other name wants.
 * `onTaken` hears of each change, so that a taken port is named to the person who started the hub.
 */
export async function choosePorts<Name extends string>(
  host: string,
  wanted: Record<Name, number>,
  onTaken: (name: Name, taken: number, instead: number) => void,
): Promise<Record<Name, number>> {
  const reserved = new Set<number>(Object.values(wanted) as number[]);
  const used = new Set<number>();
  const chosen = {} as Record<Name, number>;
  for (const name of Object.keys(wanted) as Name[]) {
    const port = wanted[name];
    if (!used.has(port) && !(await isPortTaken(host, port))) {
      chosen[name] = port;
    } else {
      chosen[name] = await freePort(host, port + 1, new Set([...reserved, ...used]));
      onTaken(name, port, chosen[name]);
    }
    used.add(chosen[name]);
  }
  return chosen;
}
