import DataLoader from "dataloader";
import { In, type EntityManager } from "typeorm";
import { byColumn } from "@quyu/kernel";
import { Volunteer } from "../volunteer/volunteer.entity";
import { HoursCertificate } from "./hours-certificate.entity";

export const hoursCertificateLoaders = (db: EntityManager) => ({
  certificatesByVolunteer: byColumn(db, HoursCertificate, "volunteerId", { issuedOn: "DESC", id: "ASC" }),
  certificateByNumber: new DataLoader(async (numbers: readonly string[]) => {
    const found = await db.findBy(HoursCertificate, { number: In([...numbers]) });
    return numbers.map((number) => found.find((certificate) => certificate.number === number) ?? null);
  }),
  /** Whose certificates these are, whoever asks: a certificate shows the name masked. */
  nameOfVolunteer: new DataLoader(async (ids: readonly string[]) => {
    const rows = await db.find(Volunteer, { select: { id: true, name: true }, where: { id: In([...ids]) } });
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return ids.map((id) => names.get(id) ?? "");
  }),
});
