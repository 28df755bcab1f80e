import { runService } from "@quyu/kernel";
import { readEnv } from "./env";
import { volunteers } from "./subgraph";

void runService(volunteers, readEnv);
