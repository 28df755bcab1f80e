import { together } from "./together";

together("subgraphs/organizations");
