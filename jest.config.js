// Two projects: rules of one subgraph beside its code, and what only the whole can show in tests/.
const shared = {
  rootDir: __dirname,
  testEnvironment: "node",
  transform: { "^.+\\.(t|m?j)s$": ["@swc/jest", JSON.parse(require("node:fs").readFileSync(`${__dirname}/.swcrc`, "utf8"))] },
  // jose is published as ES modules only; everything else of node_modules stays as it is.
  transformIgnorePatterns: ["/node_modules/(?!jose/)", "^(?!.*/node_modules/).*/dist/"],
  moduleNameMapper: {
    "^@quyu/kernel$": "<rootDir>/kernel/src/kernel.ts",
    "^@quyu/kernel/testing$": "<rootDir>/kernel/src/testing.ts",
    "^@quyu/gateway/(.*)$": "<rootDir>/gateway/src/$1.ts",
  },
  setupFiles: ["reflect-metadata"],
};

// A whole run loads the modules of a workspace once for all its files, and starts one hub for the files of a list of hubs.json; a run of named
// files does so for each.
const isWhole = !process.argv.slice(2).some((argument) => !argument.startsWith("-"));
const onOneHub = isWhole ? Object.values(require("./tests/together/hubs.json")).flat() : [];
const features = isWhole ? "tests/together" : "{kernel,gateway,subgraphs/*}/src";

/** @type {import("jest").Config} */
module.exports = {
  globalSetup: "<rootDir>/tests/global-setup.ts",
  globalTeardown: "<rootDir>/tests/global-teardown.ts",
  testTimeout: 30_000,
  // Suites spend half their time waiting for the database: a worker for every processor, not one less.
  maxWorkers: "100%",
  testSequencer: "<rootDir>/tests/longest-first.js",
  projects: [
    {
      ...shared,
      displayName: "features",
      testMatch: [`<rootDir>/${features}/**/*.test.ts`],
    },
    {
      ...shared,
      displayName: "hub",
      testMatch: ["<rootDir>/tests/!(together|clients)/**/*.test.ts", ...onOneHub.map((file) => `!${__dirname}/${file}`)],
    },
  ],
};
