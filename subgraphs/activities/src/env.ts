import { readSubgraphEnv } from "@quyu/kernel";

export const readEnv = () => readSubgraphEnv("ACTIVITIES", 4003);
