/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query ComingActivities($code: ID!, $first: Int, $after: String) {\n  region(code: $code) {\n    code\n    name\n    activities(\n      first: $first\n      after: $after\n      filter: {status: [PUBLISHED, REGISTRATION_OPEN]}\n    ) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          summary\n          kind\n          status\n          startsAt\n          endsAt\n          venue {\n            id\n            name\n          }\n          hosts {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n}": typeof types.ComingActivitiesDocument,
    "query VenuesNearby($code: ID!, $kind: VenueKind) {\n  region(code: $code) {\n    venues(kind: $kind, first: 50) {\n      edges {\n        node {\n          id\n          name\n          kind\n          isOpenNow\n          openingHours {\n            weekday\n            opens\n            closes\n            kind\n          }\n          services\n        }\n      }\n    }\n  }\n}": typeof types.VenuesNearbyDocument,
};
const documents: Documents = {
    "query ComingActivities($code: ID!, $first: Int, $after: String) {\n  region(code: $code) {\n    code\n    name\n    activities(\n      first: $first\n      after: $after\n      filter: {status: [PUBLISHED, REGISTRATION_OPEN]}\n    ) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          summary\n          kind\n          status\n          startsAt\n          endsAt\n          venue {\n            id\n            name\n          }\n          hosts {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n}": types.ComingActivitiesDocument,
    "query VenuesNearby($code: ID!, $kind: VenueKind) {\n  region(code: $code) {\n    venues(kind: $kind, first: 50) {\n      edges {\n        node {\n          id\n          name\n          kind\n          isOpenNow\n          openingHours {\n            weekday\n            opens\n            closes\n            kind\n          }\n          services\n        }\n      }\n    }\n  }\n}": types.VenuesNearbyDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ComingActivities($code: ID!, $first: Int, $after: String) {\n  region(code: $code) {\n    code\n    name\n    activities(\n      first: $first\n      after: $after\n      filter: {status: [PUBLISHED, REGISTRATION_OPEN]}\n    ) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          summary\n          kind\n          status\n          startsAt\n          endsAt\n          venue {\n            id\n            name\n          }\n          hosts {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query ComingActivities($code: ID!, $first: Int, $after: String) {\n  region(code: $code) {\n    code\n    name\n    activities(\n      first: $first\n      after: $after\n      filter: {status: [PUBLISHED, REGISTRATION_OPEN]}\n    ) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          summary\n          kind\n          status\n          startsAt\n          endsAt\n          venue {\n            id\n            name\n          }\n          hosts {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query VenuesNearby($code: ID!, $kind: VenueKind) {\n  region(code: $code) {\n    venues(kind: $kind, first: 50) {\n      edges {\n        node {\n          id\n          name\n          kind\n          isOpenNow\n          openingHours {\n            weekday\n            opens\n            closes\n            kind\n          }\n          services\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query VenuesNearby($code: ID!, $kind: VenueKind) {\n  region(code: $code) {\n    venues(kind: $kind, first: 50) {\n      edges {\n        node {\n          id\n          name\n          kind\n          isOpenNow\n          openingHours {\n            weekday\n            opens\n            closes\n            kind\n          }\n          services\n        }\n      }\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;