/* Read by relay-compiler, never run: tests/clients/relay.test.ts compiles it over schema/api.graphql and runs what comes of it. */
/* eslint-disable @typescript-eslint/no-unused-expressions */
import { graphql } from "relay-runtime";

graphql`
  query branchesQuery($first: Int!, $after: String) {
    ...branches_list @arguments(first: $first, after: $after)
  }
`;

graphql`
  fragment branches_list on Query
  @refetchable(queryName: "branchesListPageQuery")
  @argumentDefinitions(first: { type: "Int!" }, after: { type: "String" }) {
    partyOrganizations(first: $first, after: $after) @connection(key: "branches_partyOrganizations") {
      totalCount
      edges {
        node {
          id
          name
          kind
        }
      }
    }
  }
`;

graphql`
  query branchesHostQuery($id: ID!, $first: Int!) {
    partyOrganization(id: $id) {
      ...branches_host @arguments(first: $first)
    }
  }
`;

graphql`
  fragment branches_host on PartyOrganization
  @refetchable(queryName: "branchesHostPageQuery")
  @argumentDefinitions(first: { type: "Int!" }, after: { type: "String" }) {
    name
    hostedActivities(first: $first, after: $after) @connection(key: "branches_hostedActivities") {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`;

graphql`
  query branchesMembersQuery($code: ID!) {
    region(code: $code) {
      code
      name
      organizationSummary {
        partyOrganizations
        members @catch(to: RESULT)
      }
    }
  }
`;

graphql`
  query branchesTeamsQuery($code: ID!) {
    region(code: $code) {
      code
      name
      volunteerSummary @catch(to: RESULT) {
        teams
      }
    }
  }
`;

graphql`
  mutation branchesDraftMutation($input: DraftNeedInput!) {
    draftNeed(input: $input) {
      need {
        id
        title
        status
      }
      userErrors {
        __typename
        message
        field
      }
    }
  }
`;
