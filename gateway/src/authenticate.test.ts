import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoId, demoPerson, personId } from "@quyu/kernel";
import { SignJWT } from "jose";
import { BadToken, tokenAuthenticator } from "./authenticate";
import { mintToken } from "./development-issuer";

const folder = mkdtempSync(join(tmpdir(), "quyu-tokens-"));
afterAll(() => rmSync(folder, { recursive: true }));

const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const keyFile = join(folder, "key.json");
writeFileSync(keyFile, JSON.stringify({ ...privateKey.export({ format: "jwk" }), kid: "test" }));
const settings = { issuer: "an-issuer", audience: "hub", jwksUrl: undefined, keyFile };

const token = (issuedIn: number) =>
  new SignJWT({ role: "resident" })
    .setProtectedHeader({ alg: "ES256", kid: "test" })
    .setIssuer("an-issuer")
    .setAudience("hub")
    .setSubject("somebody")
    .setIssuedAt(Math.floor(Date.now() / 1000) + issuedIn)
    .setExpirationTime("2h")
    .sign(privateKey);

test("a token from the future proves nothing", async () => {
  const authenticate = await tokenAuthenticator(settings);

  await expect(authenticate(`Bearer ${await token(3_600)}`)).rejects.toBeInstanceOf(BadToken);
  await expect(authenticate(`Bearer ${await token(0)}`)).resolves.toMatchObject({ role: "resident" });
});

test("a person has the same id in every subgraph, and another one with another issuer", async () => {
  const { person } = await (await tokenAuthenticator(settings))(`Bearer ${await token(0)}`);

  expect(person).toBe(personId("an-issuer", "somebody"));
  expect(person).not.toBe(personId("another-issuer", "somebody"));
});

test("a development token speaks for the demo's person, enterprise, team or partner of its role", async () => {
  const own = { keyFile, issuer: settings.issuer, audience: settings.audience };
  const authenticate = await tokenAuthenticator(settings);
  const viewerOf = async (...options: Parameters<typeof mintToken>) => authenticate(`Bearer ${await mintToken(...options)}`);

  expect(await viewerOf({ role: "enterprise" }, own)).toMatchObject({ enterprise: demoId("enterprise:longhe/qiyang") });
  expect(await viewerOf({ role: "enterprise", enterprise: demoId("x") }, own)).toMatchObject({ enterprise: demoId("x") });
  expect(await viewerOf({ role: "leader" }, own)).toMatchObject({ team: demoId("volunteer-team:longhe/business-league") });
  const development = await tokenAuthenticator({ ...settings, issuer: "quyu-development", audience: "quyu-hub" });
  expect(await development(`Bearer ${await mintToken({ role: "resident" }, { keyFile })}`)).toMatchObject({
    person: demoPerson("resident"),
  });
});
