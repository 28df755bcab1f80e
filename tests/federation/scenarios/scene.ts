import { type Hub, startHub } from "../../loop/hub";
import { demoId } from "@quyu/kernel";

export const longhe = "510116003901";
export const gaobei = "510107014901";
export const pingjiang = "510112001901";
export const hongmei = "310104012";
export const binjiang = "510116003902";
export const xinheyuan = "640106005902";
export const huanghelou = "640381990901";
export const industrial = "649900901901";
export const chengdu = "5101";

/** The demo's communities with somebody of each who acts in it. */
export interface Scene {
  hub: Hub;
  /** The token of a clerk of a region. */
  clerk(region: string): string;
  /** The token of the contact of an enterprise of the demo. */
  contactOf(key: string): Promise<string>;
  /** A mutation that must be done; gives its thing. */
  act(token: string, name: string, input: object, select?: string): Promise<any>;
  /** What a mutation refuses with; undefined where it is done. */
  codeOf(token: string | undefined, name: string, input: object): Promise<string | undefined>;
  /** A query that must be answered whole. */
  read(source: string, token?: string): Promise<any>;
}

export const firm = (key: string): string => demoId(`enterprise:${key}`);

export async function startScene(): Promise<Scene> {
  const hub = await startHub();
  const regions = [longhe, gaobei, pingjiang, hongmei, binjiang, xinheyuan, huanghelou, industrial, chengdu];
  const clerkOf = async (region: string) =>
    [region, await hub.token({ role: "staff", regions: [region], subject: `clerk-${region}` })] as const;
  const clerks = new Map(await Promise.all(regions.map(clerkOf)));
  return {
    hub,
    clerk: (region) => clerks.get(region) as string,
    contactOf: (key) => hub.token({ role: "enterprise", enterprise: firm(key), subject: key }),
    async act(token, name, input, select = "id") {
      const { thing, code, message } = await hub.mutate(name, input, token, select);
      if (!thing) throw new Error(`${name}: ${code} ${message}`);
      return thing;
    },
    codeOf: async (token, name, input) => (await hub.mutate(name, input, token)).code,
    async read(source, token) {
      const { data, errors } = await hub.stack.ask<any>(source, {}, token);
      expect(errors).toEqual([]);
      return data;
    },
  };
}
