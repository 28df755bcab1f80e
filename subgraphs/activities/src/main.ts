import { runService } from "@quyu/kernel";
import { readEnv } from "./env";
import { activities } from "./subgraph";

void runService(activities, readEnv);
