import type { EntityManager } from "typeorm";

const lock = "hashtext('quyu'), hashtext('region codes')";

/**
 * For whoever writes: the codes he reads stay what they are until his transaction ends. Writers share this lock, so none waits for another; a
 * renumbering waits for those under way, and those that come after it wait and then read the new code. First statement of a transaction.
 */
export const shareRegionCodes = (tx: EntityManager): Promise<unknown> => tx.query(`select pg_advisory_xact_lock_shared(${lock})`);

/** For whoever changes codes: nobody else writes until the transaction ends. */
export const holdRegionCodes = (tx: EntityManager): Promise<unknown> => tx.query(`select pg_advisory_xact_lock(${lock})`);
