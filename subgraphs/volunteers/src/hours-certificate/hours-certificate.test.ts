import { randomBytes, randomUUID } from "node:crypto";
import { aResident, aVolunteer, staffOf, startTestSubgraph } from "../testing";
import { enterVolunteers } from "../volunteer/volunteer.service";
import { HoursCertificate } from "./hours-certificate.entity";
import { certificateNumber, enterCertificates } from "./hours-certificate.service";

const subgraph = startTestSubgraph();
const community = "510116003901";

const issue = async () => {
  const volunteer = aVolunteer({ star: 1 });
  const certificate = Object.assign(new HoursCertificate(), {
    id: randomUUID(),
    volunteerId: volunteer.id,
    issuedByPersonId: null,
    number: certificateNumber(randomBytes(16)),
    minutes: 6_100,
    star: 1,
    issuedOn: "2026-08-18",
  });
  await subgraph.db.transaction(async (tx) => {
    await enterVolunteers(tx, [{ volunteer, memberships: [], starsAwardedOn: ["2026-08-13"] }]);
    await enterCertificates(tx, [certificate]);
  });
  return { volunteer, certificate };
};
const verify = async (number: string, viewer = {}) =>
  (
    await subgraph
      .as(viewer)
      .run(
        `query ($number: String!) { verifyCertificate(number: $number) { number volunteerName hours star issuedOn verifyUrl } }`,
        {
          number,
        },
      )
  ).verifyCertificate;

test("anybody who has its number verifies a certificate; it names its volunteer by the surname alone, even to oneself", async () => {
  const { volunteer, certificate } = await issue();
  const { number } = certificate;
  const shown = { number, volunteerName: "李**", hours: 101.67, star: 1, issuedOn: "2026-08-18", verifyUrl: `/verify/${number}` };

  for (const viewer of [{}, aResident(), aResident(volunteer.personId as string), staffOf(community)])
    expect(await verify(number, viewer)).toEqual(shown);
});

test("a number is read as people type it; a wrong one is a certificate that is not there", async () => {
  const { certificate } = await issue();
  const { number } = certificate;

  expect(await verify(` ${number.toLowerCase()} `)).toMatchObject({ number });
  expect(await verify(number.replaceAll("0", "O").replaceAll("1", "l"))).toMatchObject({ number });
  expect(await verify(number.slice(0, -1))).toBeNull();
  expect(await verify("")).toBeNull();
});

test("numbers carry all of their random bytes and stay apart", () => {
  const numbers = Array.from({ length: 1_000 }, () => certificateNumber(randomBytes(16)));

  expect(new Set(numbers).size).toBe(1_000);
  for (const number of numbers) expect(number).toMatch(/^ZM(-[0-9A-HJKMNP-TV-Z]{5}){5}-[0-9A-HJKMNP-TV-Z]$/);
  const one = Buffer.alloc(16);
  expect(certificateNumber(Buffer.from([...one.subarray(1), 1]))).not.toBe(certificateNumber(one));
  expect(() => certificateNumber(randomBytes(8))).toThrow("16 random bytes");
});

test("a volunteer's certificates are listed for oneself and the region's staff", async () => {
  const { volunteer, certificate } = await issue();
  const listed = async (viewer: object) =>
    (await subgraph.as(viewer).run(`query ($id: ID!) { volunteer(id: $id) { certificates { number } } }`, { id: volunteer.id }))
      .volunteer?.certificates;

  for (const viewer of [aResident(volunteer.personId as string), staffOf(community)])
    expect(await listed(viewer)).toEqual([{ number: certificate.number }]);
  expect(await listed(aResident())).toBeUndefined();
});
