import { together } from "./together";

together("subgraphs/volunteers");
