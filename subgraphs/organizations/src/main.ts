import { runService } from "@quyu/kernel";
import { readEnv } from "./env";
import { organizations } from "./subgraph";

void runService(organizations, readEnv);
