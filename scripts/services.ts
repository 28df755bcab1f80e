import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./folders";

/** The five processes of the hub. `hub` is the gateway's own database and prefix. */
export const subgraphNames = ["organizations", "enterprises", "activities", "volunteers"] as const;
export type SubgraphName = (typeof subgraphNames)[number];
export type ServiceName = SubgraphName | "gateway";
export type DatabaseName = SubgraphName | "hub";

export const databaseNames: readonly DatabaseName[] = [...subgraphNames, "hub"];

export const serviceTitle: Record<ServiceName, string> = {
  organizations: "组织",
  enterprises: "企业",
  activities: "活动",
  volunteers: "志愿",
  gateway: "网关",
};

/** The port each service has when nothing is set and nobody else holds it. */
export const standardPorts = {
  organizations: 4001,
  enterprises: 4002,
  activities: 4003,
  volunteers: 4004,
  gateway: 4000,
  hub: 4005,
};
export type PortName = keyof typeof standardPorts;
export const portNames = Object.keys(standardPorts) as PortName[];

/** The service that keeps the database. */
export const serviceOf = (database: DatabaseName): ServiceName => (database === "hub" ? "gateway" : database);

/** The compiled entry of a service, as `node <file> <command>` wants it. */
export function serviceEntry(name: ServiceName): string {
  return join(projectFolder, name === "gateway" ? "gateway" : join("subgraphs", name), "dist", "src", "main.js");
}

/** Whether the service has been compiled; it has not after an install with --ignore-scripts. */
export const isBuilt = (name: ServiceName) => existsSync(serviceEntry(name));
