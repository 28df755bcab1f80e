import { readSubgraphEnv } from "@quyu/kernel";

export const readEnv = () => readSubgraphEnv("ORGANIZATIONS", 4001);
