import { readSubgraphEnv } from "@quyu/kernel";

export const readEnv = () => readSubgraphEnv("ENTERPRISES", 4002);
