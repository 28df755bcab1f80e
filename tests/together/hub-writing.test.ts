import { onOneHub } from "./hub";

onOneHub("writing");
