import DataLoader from "dataloader";
import { In, type EntityManager } from "typeorm";
import { Contribution, type ReciprocityLedger } from "./contribution.entity";

export const contributionLoaders = (db: EntityManager) => ({
  /** Both sides of an enterprise's ledger, in one statement. Ask only for a viewer who may read it. */
  ledgerByEnterprise: new DataLoader(async (ids: readonly string[]): Promise<ReciprocityLedger[]> => {
    const rows = await db.find(Contribution, {
      where: [{ giverEnterpriseId: In([...ids]) }, { receiverEnterpriseId: In([...ids]) }],
      order: { givenOn: "DESC", id: "ASC" },
    });
    return ids.map((id) => ({
      received: rows.filter(({ receiverEnterpriseId }) => receiverEnterpriseId === id),
      given: rows.filter(({ giverEnterpriseId }) => giverEnterpriseId === id),
    }));
  }),
});
