import { readSubgraphEnv } from "@quyu/kernel";

export const readEnv = () => readSubgraphEnv("VOLUNTEERS", 4004);
