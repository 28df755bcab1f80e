import DataLoader from "dataloader";
import { In, type EntityManager } from "typeorm";
import { byColumn } from "@quyu/kernel";
import { Volunteer } from "../volunteer/volunteer.entity";
import { HoursCertificate } from "./hours-certificate.entity";
import { isGenuine } from "./hours-certificate.service";

export const hoursCertificateLoaders = (db: EntityManager) => ({
  certificatesByVolunteer: byColumn(db, HoursCertificate, "volunteerId", { issuedOn: "DESC", id: "ASC" }),
  /** A certificate by its number; one whose row was changed is none. */
  certificateByNumber: new DataLoader(async (numbers: readonly string[]) => {
    const found = await db.findBy(HoursCertificate, { number: In([...numbers]) });
    const genuine = new Map(found.filter(isGenuine).map((certificate) => [certificate.number, certificate]));
    return numbers.map((number) => genuine.get(number) ?? null);
  }),
  /** Whose certificates these are, whoever asks: a certificate shows the name masked. */
  nameOfVolunteer: new DataLoader(async (ids: readonly string[]) => {
    const rows = await db.find(Volunteer, { select: { id: true, name: true }, where: { id: In([...ids]) } });
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return ids.map((id) => names.get(id) ?? "");
  }),
});
