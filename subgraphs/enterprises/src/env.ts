import { readSubgraphEnv } from "@quyu/kernel";

/** `receivers`: the services this one sends events to. */
export const readEnv = (receivers: readonly string[]) => readSubgraphEnv("ENTERPRISES", 4002, receivers);
