import { together } from "./together";

together("subgraphs/activities");
