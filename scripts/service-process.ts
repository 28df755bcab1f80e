import { type ChildProcess, fork } from "node:child_process";
import { createInterface } from "node:readline";
import { endProcess, identify, type ProcessIdentity } from "./processes";
import { lineReader } from "./service-lines";
import { serviceEntry, type ServiceName, serviceTitle } from "./services";
import { StartFailure } from "./start-failure";

export interface ServiceProcessOptions {
  name: ServiceName;
  env: NodeJS.ProcessEnv;
  /** Hears what the service prints and what becomes of it. */
  onLine: (line: string) => void;
  /** Hears of each new process, so that it can be found after a crash of this one. */
  onProcess: () => void;
}

/** A service that is started again when it ends without being asked to. */
export interface ServiceProcess {
  readonly name: ServiceName;
  readonly identity: ProcessIdentity | null;
  /** Settles with its address once it answers the first time; fails when three attempts in a row ended before that. */
  readonly listening: Promise<string>;
  /** Stops the process and starts it anew, as after a change of its code. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  kill(): void;
}

const attemptsAtStart = 3;
const longestPause = 30_000;

/** Starts a service in its own process and keeps it running. */
export function startService({ name, env, onLine, onProcess }: ServiceProcessOptions): ServiceProcess {
  const title = `${serviceTitle[name]} ${name}`;
  let child: ChildProcess;
  let isStopping = false;
  const asked = new WeakSet<ChildProcess>();
  let hasListened = false;
  let failures = 0;
  let pause: NodeJS.Timeout | undefined;
  let identity: ProcessIdentity | null = null;
  let settle: { resolve: (url: string) => void; reject: (error: Error) => void };
  const listening = new Promise<string>((resolve, reject) => (settle = { resolve, reject }));
  listening.catch(() => {});
  const read = lineReader(title, onLine);

  function launch(): void {
    const current = fork(serviceEntry(name), ["serve"], {
      env,
      // Its own process group: Ctrl-C must reach the starter alone, which stops the services in order.
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    child = current;
    const began = Date.now();
    identity = child.pid === undefined ? null : identify(child.pid);
    onProcess();
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on("line", read);
    }
    child.on("message", (message: { type?: string; url?: string }) => {
      if (message.type !== "listening" || !message.url) return;
      if (hasListened) onLine(`${title} 已重新就绪`);
      hasListened = true;
      settle.resolve(message.url);
    });
    child.once("error", (error) => onLine(`${title} 无法启动：${error.message}`));
    child.once("exit", (code, signal) => {
      if (isStopping || asked.has(current)) return;
      if (Date.now() - began > 60_000) failures = 0;
      failures += 1;
      const how = signal ? `被信号 ${signal} 结束` : `以代码 ${code} 退出`;
      if (!hasListened && failures >= attemptsAtStart) {
        settle.reject(new StartFailure(`${title} 连续 ${failures} 次启动失败（${how}）`));
        return;
      }
      const milliseconds = Math.min(250 * 2 ** failures, longestPause);
      onLine(`${title} 意外退出（${how}），${milliseconds / 1000} 秒后重新启动`);
      pause = setTimeout(launch, milliseconds);
    });
  }
  launch();

  async function end(): Promise<void> {
    clearTimeout(pause);
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    await endProcess(child.pid, [
      ["SIGTERM", 8_000],
      ["SIGKILL", 2_000],
    ]);
  }

  return {
    name,
    get identity() {
      return identity;
    },
    listening,
    async restart() {
      asked.add(child);
      await end();
      if (!isStopping) launch();
    },
    async stop() {
      isStopping = true;
      await end();
    },
    kill() {
      isStopping = true;
      clearTimeout(pause);
      child.kill("SIGKILL");
    },
  };
}
