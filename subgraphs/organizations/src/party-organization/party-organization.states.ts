import { staffWith, stateMachine } from "@quyu/kernel";
import { OrganizationStatus } from "./party-organization.entity";

/** An organization is prepared, works, and ends by dissolution or in another one. One that was there before the hub begins as it is. */
export const organizationMachine = stateMachine({
  subject: "PartyOrganization",
  title: "党组织",
  states: OrganizationStatus,
  actors: { staff: staffWith("organizations:write") },
  starts: { createPartyOrganization: { to: ["PREPARING", "ACTIVE"], by: ["staff"] } },
  moves: {
    activatePartyOrganization: { from: "PREPARING", to: "ACTIVE", by: ["staff"] },
    dissolvePartyOrganization: { from: "ACTIVE", to: ["DISSOLVED", "MERGED"], by: ["staff"] },
  },
});
