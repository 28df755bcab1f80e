import js from "@eslint/js";
import * as graphql from "@graphql-eslint/eslint-plugin";
import globals from "globals";
import tseslint from "typescript-eslint";
import requiredValues from "./scripts/lint/required-values.mjs";

/** An import wall: files of `files` may not import what `patterns` name. */
const wall = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
});

const never = (group, message) => ({ group, message });
const otherSubgraphs = never(
  ["**/subgraphs/**", "@quyu/organizations*", "@quyu/enterprises*", "@quyu/activities*", "@quyu/volunteers*"],
  "Between subgraphs: no import. Keep the id, return a stub, let the gateway join.",
);
const testingTools = never(["**/testing", "@quyu/kernel/testing"], "Only tests import testing.ts.");
const scripts = never(["**/scripts/**"], "A service knows nothing of the scripts.");

// Each later wall repeats the earlier ones of its files: eslint takes the last matching rule only.
const service = [otherSubgraphs, testingTools, scripts];

export default tseslint.config(
  { ignores: ["**/dist/**", "**/node_modules/**", "**/generated/**", ".quyu/**", "coverage/**"] },
  { files: ["**/*.{js,mjs,ts}"], extends: [js.configs.recommended, ...tseslint.configs.recommended] },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: globals.node },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["**/*.ts"],
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // Resolver classes, entities and migrations are handed to libraries that take any class.
      "@typescript-eslint/no-unsafe-function-type": "off",
      "no-restricted-properties": ["error", { object: "process", property: "env", message: "Only env.ts reads process.env." }],
    },
  },
  {
    files: ["**/env.ts", "**/*.test.ts", "**/testing.ts", "tests/**", "bench/**", "scripts/*.mjs", "*.js"],
    rules: { "no-restricted-properties": "off" },
  },
  { files: ["**/*.test.ts", "**/testing.ts", "tests/**"], rules: { "@typescript-eslint/no-explicit-any": "off" } },

  {
    files: ["subgraphs/*/src/**/*.ts", "gateway/src/hub/**/*.ts"],
    plugins: { quyu: { rules: { "required-values": requiredValues } } },
    rules: { "quyu/required-values": "error" },
  },

  // The walls of conventions 5 to 9.
  wall(
    ["kernel/src/**/*.ts"],
    [never(["@quyu/*", "**/subgraphs/**", "**/gateway/**", "**/scripts/**"], "The kernel imports nothing of ours.")],
  ),
  wall(["gateway/src/**/*.ts", "subgraphs/*/src/**/*.ts"], service, ["**/*.test.ts", "**/testing.ts"]),
  wall(["subgraphs/*/src/**/*.resolver.ts"], [...service, never(["typeorm"], "A resolver does not know typeorm.")]),
  wall(
    ["subgraphs/*/src/**/*.service.ts"],
    [
      ...service,
      never(
        ["type-graphql", "graphql", "**/*.resolver", "**/context", "**/schema", "**/stubs/*"],
        "A service does not know GraphQL.",
      ),
    ],
  ),
  wall(
    ["subgraphs/*/src/**/*.entity.ts", "subgraphs/*/src/**/*.types.ts"],
    [
      ...service,
      never(
        ["**/*.service", "**/*.resolver", "**/*.loaders", "**/context", "**/schema"],
        "types and entities come first; nothing above them.",
      ),
    ],
  ),
  wall(
    ["subgraphs/*/src/**/*.loaders.ts"],
    [
      ...service,
      never(["**/*.resolver", "**/context", "**/schema", "type-graphql", "graphql"], "Loaders know entities, not resolvers."),
    ],
  ),
  wall(
    ["dashboards/src/**/*.ts", "partner-client/src/**/*.ts"],
    [
      never(
        ["@quyu/kernel*", "@quyu/gateway*", "**/subgraphs/**", "**/kernel/**", "**/gateway/**"],
        "Pages and partners see only what codegen wrote from schema/.",
      ),
    ],
  ),

  // The public schema reads like one hand wrote it.
  {
    files: ["schema/api.graphql"],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: "schema/api.graphql" } } },
    plugins: { "@graphql-eslint": graphql.default ?? graphql },
    rules: {
      "@graphql-eslint/naming-convention": [
        "error",
        {
          types: "PascalCase",
          FieldDefinition: "camelCase",
          InputValueDefinition: "camelCase",
          Argument: "camelCase",
          EnumValueDefinition: "UPPER_CASE",
        },
      ],
      "@graphql-eslint/require-description": [
        "error",
        { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, rootField: true },
      ],
      "@graphql-eslint/no-typename-prefix": "off",
      "@graphql-eslint/require-deprecation-reason": "error",
    },
  },
  {
    files: ["operations/**/*.graphql"],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: "schema/api.graphql" } } },
    plugins: { "@graphql-eslint": graphql.default ?? graphql },
    rules: {
      "@graphql-eslint/no-anonymous-operations": "error",
      "@graphql-eslint/known-type-names": "error",
      "@graphql-eslint/fields-on-correct-type": "error",
      "@graphql-eslint/no-deprecated": "error",
      "@graphql-eslint/no-unused-variables": "error",
    },
  },
);
