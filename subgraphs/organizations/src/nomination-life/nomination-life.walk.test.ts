import { walkMachine } from "@quyu/kernel/testing";
import { anAwardScheme, aRegion, startTestSubgraph } from "../testing";
import { nominationRecord } from "./nomination-life.service";
import {
  aResident,
  city,
  clerk,
  community,
  neighbour,
  nominationIn,
  organizer,
  otherClerk,
  street,
  streetOffice,
} from "./testing";

const subgraph = startTestSubgraph();
const scheme = anAwardScheme({ regionCode: city });

beforeAll(async () => {
  for (const code of ["51", city, street, community, neighbour]) await subgraph.given(aRegion({ code }));
  await subgraph.given(scheme);
});

test("every state, move and caller: what the table allows is done, all else leaves everything as it was", async () => {
  await walkMachine({
    subgraph,
    kind: nominationRecord,
    callers: {
      applicant: clerk,
      street: streetOffice,
      organizer,
      neighbour: otherClerk,
      resident: aResident(),
      visitor: {},
    },
    also: { street: ["applicant"], organizer: ["applicant", "street"] },
    given: async (state) => (await nominationIn(subgraph, scheme.id, state)).id,
    inputs: { withdrawNomination: { reason: "材料不全" } },
  });
});
