import { outboxEvent, regionRegistered, regionRenumbered } from "@quyu/kernel";

const followers = ["enterprises", "activities", "volunteers"];

/** A code joined the tree. */
export const regionRegisteredEvent = outboxEvent("region.registered", { to: followers, data: regionRegistered });
/** A code and all those below it have given way to another. */
export const regionRenumberedEvent = outboxEvent("region.renumbered", { to: followers, data: regionRenumbered });

/**
 * The tree is one subject: a region is heard of before what lies below it, and before its code changes. That order is kept only within a
 * subject, and whoever changes the tree holds its lock.
 */
export const regionTree = "region-tree";
