const { projects, ...whole } = require("../../jest.config.js");

// Named files start a hub each; without a name all of them share one.
const isWhole = !process.argv.slice(2).some((argument) => !argument.startsWith("-") && !argument.endsWith("jest.config.js"));

/** @type {import("jest").Config} */
module.exports = {
  ...whole,
  rootDir: projects[1].rootDir,
  projects: [
    {
      ...projects[1],
      displayName: "clients",
      testMatch: isWhole ? ["<rootDir>/tests/clients/all.test.ts"] : ["<rootDir>/tests/clients/!(all).test.ts"],
    },
  ],
};
