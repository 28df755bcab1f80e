import { randomBytes, randomUUID } from "node:crypto";
import { useDataKeys } from "@quyu/kernel";
import { testDataKeys } from "@quyu/kernel/testing";
import { aResident, aTeam, aVolunteer, staffOf, startTestSubgraph } from "../testing";
import { enterVolunteers } from "../volunteer/volunteer.service";
import { HoursCertificate } from "./hours-certificate.entity";
import { certificateNumber, enterCertificates, isGenuine } from "./hours-certificate.service";

const subgraph = startTestSubgraph();
const community = "510116003901";

const issue = async () => {
  const volunteer = aVolunteer({ star: 1 });
  const team = aTeam();
  const certified = { volunteerId: volunteer.id, teamId: team.id, minutes: 6_100, star: 1, issuedOn: "2026-08-18" };
  const certificate = Object.assign(new HoursCertificate(), {
    ...{ id: randomUUID(), issuedByPersonId: null, number: certificateNumber(certified) },
    ...certified,
  });
  await subgraph.given(team);
  await subgraph.db.transaction(async (tx) => {
    await enterVolunteers(tx, [{ volunteer, memberships: [], starsAwardedOn: ["2026-08-13"] }]);
    await enterCertificates(tx, [certificate]);
  });
  return { volunteer, certificate, team };
};
const verify = async (number: string, viewer = {}, more = "") =>
  (
    await subgraph
      .as(viewer)
      .run(
        `query ($number: String!) { verifyCertificate(number: $number) { number volunteerName hours star issuedOn verifyUrl ${more} } }`,
        { number },
      )
  ).verifyCertificate;

test("anybody who has its number verifies a certificate; it names its volunteer by the surname alone, even to oneself", async () => {
  const { volunteer, certificate, team } = await issue();
  const { number } = certificate;
  const shown = {
    ...{ number, volunteerName: "李**", hours: 101.67, star: 1, issuedOn: "2026-08-18", verifyUrl: `/certificates/${number}` },
    team: { name: team.name },
  };

  for (const viewer of [{}, aResident(), aResident(volunteer.personId as string), staffOf(community)])
    expect(await verify(number, viewer, "team { name }")).toEqual(shown);
});

test("whose certificate it is, in full, is told to the volunteer; staff find the surname, a stranger nobody", async () => {
  const { volunteer, certificate } = await issue();
  const nameFor = (viewer: object): Promise<string> =>
    subgraph
      .as(viewer)
      .run(`{ verifyCertificate(number: "${certificate.number}") { volunteer { name } } }`)
      .then(
        ({ verifyCertificate }) => verifyCertificate.volunteer.name,
        ({ extensions }) => extensions.code,
      );

  expect(await nameFor(aResident(volunteer.personId as string))).toBe(volunteer.name);
  expect(await nameFor(staffOf(community))).toBe("李**");
  for (const viewer of [{}, aResident(), staffOf("510107014901")]) expect(await nameFor(viewer)).toBe("FORBIDDEN");
});

test("a number is read as people type it; a wrong one is a certificate that is not there", async () => {
  const { certificate } = await issue();
  const { number } = certificate;

  for (const typed of [
    ` ${number.toLowerCase()} `,
    number.replaceAll("0", "O").replaceAll("1", "l"),
    number.replaceAll("-", ""),
    number.replaceAll("-", " "),
    number.slice(3),
    [...number].map((sign) => (sign === "-" ? "－" : String.fromCharCode(sign.charCodeAt(0) + 0xfee0))).join(""),
  ])
    expect(await verify(typed)).toMatchObject({ number });
  for (const wrong of [number.slice(0, -1), `${number}0`, "", "ZM", "%", "x".repeat(10_000)])
    expect(await verify(wrong)).toBeNull();
});

test("a number with any digit changed verifies nothing, and would not if its row were there", async () => {
  const { certificate } = await issue();
  const { number } = certificate;
  const places = [...number].flatMap((sign, place) => (place > 2 && sign !== "-" ? [place] : []));
  expect(places).toHaveLength(24);
  for (const place of places) {
    const altered = `${number.slice(0, place)}${number[place] === "7" ? "8" : "7"}${number.slice(place + 1)}`;
    expect(isGenuine(Object.assign(new HoursCertificate(), certificate, { number: altered }))).toBe(false);
    expect(await verify(altered)).toBeNull();
  }
  expect(isGenuine(certificate)).toBe(true);
});

test.each([
  ["more hours", "minutes = minutes + 6000"],
  ["another star", "star = 5"],
  ["another day", "issued_on = issued_on + 1"],
  ["another team", "team_id = null"],
  ["another number", "number = overlay(number placing 'AAAA' from 4)"],
])("a certificate that says %s than when it was issued is none", async (_, change) => {
  const { certificate } = await issue();
  const [row] = (await subgraph.db.query(`update hours_certificate set ${change} where id = $1 returning number`, [
    certificate.id,
  ])) as [{ number: string }[]];
  expect(await verify(row[0]?.number as string)).toBeNull();
});

test("a certificate is genuine after the data keys were rotated, and not to who does not have them", () => {
  const certified = { volunteerId: randomUUID(), teamId: null, minutes: 60, star: 0, issuedOn: "2026-08-18" };
  const certificate = Object.assign(new HoursCertificate(), certified, { number: certificateNumber(certified) });
  const other = `k9:${randomBytes(32).toString("base64")}`;
  try {
    useDataKeys(`${other},${testDataKeys}`);
    expect(isGenuine(certificate)).toBe(true);
    useDataKeys(other);
    expect(isGenuine(certificate)).toBe(false);
  } finally {
    useDataKeys(testDataKeys);
  }
});

test("numbers stay apart", () => {
  const certified = { volunteerId: randomUUID(), teamId: null, minutes: 60, star: 0, issuedOn: "2026-08-18" };
  const numbers = Array.from({ length: 1_000 }, () => certificateNumber(certified));

  expect(new Set(numbers).size).toBe(1_000);
  for (const number of numbers) expect(number).toMatch(/^ZM(-[0-9A-HJKMNP-TV-Z]{4}){6}$/);
  expect(() => certificateNumber(certified, randomBytes(8))).toThrow("10 random bytes");
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
