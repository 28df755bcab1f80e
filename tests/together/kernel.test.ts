import { together } from "./together";

together("kernel");
