import { runService } from "@quyu/kernel";
import { readEnv } from "./env";
import { enterprises } from "./subgraph";

void runService(enterprises, readEnv);
