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
    "mutation CancelRegistration($input: CancelRegistrationInput!) {\n  cancelRegistration(input: $input) {\n    registration {\n      id\n      status\n      version\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": typeof types.CancelRegistrationDocument,
    "query ComingActivities($code: ID!, $first: Int, $after: String) {\n  region(code: $code) {\n    code\n    name\n    activities(\n      first: $first\n      after: $after\n      filter: {status: [PUBLISHED, REGISTRATION_OPEN]}\n    ) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          summary\n          kind\n          status\n          startsAt\n          endsAt\n          venue {\n            id\n            name\n          }\n          hosts {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n}": typeof types.ComingActivitiesDocument,
    "mutation ConfirmPromotion($input: MoveRegistrationInput!) {\n  confirmPromotion(input: $input) {\n    registration {\n      id\n      status\n      checkInCode\n      version\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": typeof types.ConfirmPromotionDocument,
    "mutation DraftNeed($input: DraftNeedInput!) {\n  draftNeed(input: $input) {\n    need {\n      id\n      title\n      status\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": typeof types.DraftNeedDocument,
    "query RegistrationsOfOurs($first: Int, $after: String) {\n  myRegistrations(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        status\n        partySize\n        waitlistPosition\n        promotionExpiresAt\n        checkInCode\n        activity {\n          id\n          title\n          status\n          startsAt\n        }\n      }\n    }\n  }\n}": typeof types.RegistrationsOfOursDocument,
    "mutation PlaceOrder($input: PlaceOrderInput!) {\n  placeOrder(input: $input) {\n    serviceOrder {\n      id\n      number\n      status\n      dueAt\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": typeof types.PlaceOrderDocument,
    "mutation RegisterForActivity($input: RegisterForActivityInput!) {\n  registerForActivity(input: $input) {\n    registration {\n      id\n      status\n      waitlistPosition\n      checkInCode\n      version\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": typeof types.RegisterForActivityDocument,
    "mutation ReportIssue($input: ReportIssueInput!) {\n  reportIssue(input: $input) {\n    issue {\n      id\n      number\n      status\n      dueAt\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": typeof types.ReportIssueDocument,
    "mutation SubmitNeed($input: MoveNeedInput!) {\n  submitNeed(input: $input) {\n    need {\n      id\n      status\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": typeof types.SubmitNeedDocument,
    "query VenuesNearby($code: ID!, $kind: VenueKind) {\n  region(code: $code) {\n    venues(kind: $kind, first: 50) {\n      edges {\n        node {\n          id\n          name\n          kind\n          isOpenNow\n          openingHours {\n            weekday\n            opens\n            closes\n            kind\n          }\n          services\n        }\n      }\n    }\n  }\n}": typeof types.VenuesNearbyDocument,
};
const documents: Documents = {
    "mutation CancelRegistration($input: CancelRegistrationInput!) {\n  cancelRegistration(input: $input) {\n    registration {\n      id\n      status\n      version\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": types.CancelRegistrationDocument,
    "query ComingActivities($code: ID!, $first: Int, $after: String) {\n  region(code: $code) {\n    code\n    name\n    activities(\n      first: $first\n      after: $after\n      filter: {status: [PUBLISHED, REGISTRATION_OPEN]}\n    ) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          summary\n          kind\n          status\n          startsAt\n          endsAt\n          venue {\n            id\n            name\n          }\n          hosts {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n}": types.ComingActivitiesDocument,
    "mutation ConfirmPromotion($input: MoveRegistrationInput!) {\n  confirmPromotion(input: $input) {\n    registration {\n      id\n      status\n      checkInCode\n      version\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": types.ConfirmPromotionDocument,
    "mutation DraftNeed($input: DraftNeedInput!) {\n  draftNeed(input: $input) {\n    need {\n      id\n      title\n      status\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": types.DraftNeedDocument,
    "query RegistrationsOfOurs($first: Int, $after: String) {\n  myRegistrations(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        status\n        partySize\n        waitlistPosition\n        promotionExpiresAt\n        checkInCode\n        activity {\n          id\n          title\n          status\n          startsAt\n        }\n      }\n    }\n  }\n}": types.RegistrationsOfOursDocument,
    "mutation PlaceOrder($input: PlaceOrderInput!) {\n  placeOrder(input: $input) {\n    serviceOrder {\n      id\n      number\n      status\n      dueAt\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": types.PlaceOrderDocument,
    "mutation RegisterForActivity($input: RegisterForActivityInput!) {\n  registerForActivity(input: $input) {\n    registration {\n      id\n      status\n      waitlistPosition\n      checkInCode\n      version\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": types.RegisterForActivityDocument,
    "mutation ReportIssue($input: ReportIssueInput!) {\n  reportIssue(input: $input) {\n    issue {\n      id\n      number\n      status\n      dueAt\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": types.ReportIssueDocument,
    "mutation SubmitNeed($input: MoveNeedInput!) {\n  submitNeed(input: $input) {\n    need {\n      id\n      status\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": types.SubmitNeedDocument,
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
export function graphql(source: "mutation CancelRegistration($input: CancelRegistrationInput!) {\n  cancelRegistration(input: $input) {\n    registration {\n      id\n      status\n      version\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"): (typeof documents)["mutation CancelRegistration($input: CancelRegistrationInput!) {\n  cancelRegistration(input: $input) {\n    registration {\n      id\n      status\n      version\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ComingActivities($code: ID!, $first: Int, $after: String) {\n  region(code: $code) {\n    code\n    name\n    activities(\n      first: $first\n      after: $after\n      filter: {status: [PUBLISHED, REGISTRATION_OPEN]}\n    ) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          summary\n          kind\n          status\n          startsAt\n          endsAt\n          venue {\n            id\n            name\n          }\n          hosts {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query ComingActivities($code: ID!, $first: Int, $after: String) {\n  region(code: $code) {\n    code\n    name\n    activities(\n      first: $first\n      after: $after\n      filter: {status: [PUBLISHED, REGISTRATION_OPEN]}\n    ) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          summary\n          kind\n          status\n          startsAt\n          endsAt\n          venue {\n            id\n            name\n          }\n          hosts {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ConfirmPromotion($input: MoveRegistrationInput!) {\n  confirmPromotion(input: $input) {\n    registration {\n      id\n      status\n      checkInCode\n      version\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"): (typeof documents)["mutation ConfirmPromotion($input: MoveRegistrationInput!) {\n  confirmPromotion(input: $input) {\n    registration {\n      id\n      status\n      checkInCode\n      version\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DraftNeed($input: DraftNeedInput!) {\n  draftNeed(input: $input) {\n    need {\n      id\n      title\n      status\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"): (typeof documents)["mutation DraftNeed($input: DraftNeedInput!) {\n  draftNeed(input: $input) {\n    need {\n      id\n      title\n      status\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query RegistrationsOfOurs($first: Int, $after: String) {\n  myRegistrations(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        status\n        partySize\n        waitlistPosition\n        promotionExpiresAt\n        checkInCode\n        activity {\n          id\n          title\n          status\n          startsAt\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query RegistrationsOfOurs($first: Int, $after: String) {\n  myRegistrations(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        status\n        partySize\n        waitlistPosition\n        promotionExpiresAt\n        checkInCode\n        activity {\n          id\n          title\n          status\n          startsAt\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PlaceOrder($input: PlaceOrderInput!) {\n  placeOrder(input: $input) {\n    serviceOrder {\n      id\n      number\n      status\n      dueAt\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"): (typeof documents)["mutation PlaceOrder($input: PlaceOrderInput!) {\n  placeOrder(input: $input) {\n    serviceOrder {\n      id\n      number\n      status\n      dueAt\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RegisterForActivity($input: RegisterForActivityInput!) {\n  registerForActivity(input: $input) {\n    registration {\n      id\n      status\n      waitlistPosition\n      checkInCode\n      version\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"): (typeof documents)["mutation RegisterForActivity($input: RegisterForActivityInput!) {\n  registerForActivity(input: $input) {\n    registration {\n      id\n      status\n      waitlistPosition\n      checkInCode\n      version\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReportIssue($input: ReportIssueInput!) {\n  reportIssue(input: $input) {\n    issue {\n      id\n      number\n      status\n      dueAt\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"): (typeof documents)["mutation ReportIssue($input: ReportIssueInput!) {\n  reportIssue(input: $input) {\n    issue {\n      id\n      number\n      status\n      dueAt\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SubmitNeed($input: MoveNeedInput!) {\n  submitNeed(input: $input) {\n    need {\n      id\n      status\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"): (typeof documents)["mutation SubmitNeed($input: MoveNeedInput!) {\n  submitNeed(input: $input) {\n    need {\n      id\n      status\n    }\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query VenuesNearby($code: ID!, $kind: VenueKind) {\n  region(code: $code) {\n    venues(kind: $kind, first: 50) {\n      edges {\n        node {\n          id\n          name\n          kind\n          isOpenNow\n          openingHours {\n            weekday\n            opens\n            closes\n            kind\n          }\n          services\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query VenuesNearby($code: ID!, $kind: VenueKind) {\n  region(code: $code) {\n    venues(kind: $kind, first: 50) {\n      edges {\n        node {\n          id\n          name\n          kind\n          isOpenNow\n          openingHours {\n            weekday\n            opens\n            closes\n            kind\n          }\n          services\n        }\n      }\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;