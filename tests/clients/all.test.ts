import { onOneHub } from "../together/hub";

onOneHub("clients");
