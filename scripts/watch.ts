import { spawn } from "node:child_process";
import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./folders";
import type { ServiceProcess } from "./service-process";
import { type ServiceName, subgraphNames } from "./services";

const pauseAfterChange = 300;

/** Compiles what changes and starts the services anew that it concerns; a change of the kernel concerns all. */
export function watchSources(services: readonly ServiceProcess[], print: (line: string) => void): void {
  const changed = new Set<ServiceName>();
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;

  const all: ServiceName[] = [...subgraphNames, "gateway"];
  const owners: (readonly [string, readonly ServiceName[]])[] = [
    ["kernel/src", all],
    ["gateway/src", ["gateway"]],
    ["gateway/migrations", ["gateway"]],
    ["schema", ["gateway"]],
    ...subgraphNames.flatMap((name) => [
      [`subgraphs/${name}/src`, [name]] as const,
      [`subgraphs/${name}/migrations`, [name]] as const,
    ]),
  ];
  for (const [folder, concerned] of owners) {
    if (!existsSync(join(projectFolder, folder))) continue;
    watch(join(projectFolder, folder), { recursive: true }, (_event, file) => {
      if (!file || !/\.(ts|graphql)$/.test(file) || file.endsWith(".test.ts")) return;
      for (const name of concerned) changed.add(name);
      clearTimeout(timer);
      timer = setTimeout(() => void apply(), pauseAfterChange);
    });
  }
  print("正在留意源码改动。");

  async function apply(): Promise<void> {
    if (isBusy) return void (timer = setTimeout(() => void apply(), pauseAfterChange));
    isBusy = true;
    const names = [...changed];
    changed.clear();
    if (await compile(print)) {
      print(`已编译，重新启动：${names.join("、")}`);
      await Promise.all(services.filter(({ name }) => names.includes(name)).map((service) => service.restart()));
    }
    isBusy = false;
  }
}

function compile(print: (line: string) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const build = spawn(process.execPath, [join(projectFolder, "scripts", "build.mjs")], { stdio: ["ignore", "ignore", "pipe"] });
    let problems = "";
    build.stderr.on("data", (chunk) => (problems += chunk));
    build.once("error", () => resolve(false));
    build.once("close", (code) => {
      if (code !== 0) print(`编译失败：\n${problems.trim()}`);
      resolve(code === 0);
    });
  });
}
