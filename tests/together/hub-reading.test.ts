import { onOneHub } from "./hub";

onOneHub("reading");
