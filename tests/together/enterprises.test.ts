import { together } from "./together";

together("subgraphs/enterprises");
