import { together } from "./together";

together("gateway");
