import { demoFile } from "@quyu/kernel";
import type { EmergencyStepKindValue } from "../issue-record/emergency-step.entity";
import type { ProofKindValue } from "../proof/proof.entity";
import type { HazardClassValue, IssueStatusValue } from "../issue/issue.states";

/** What people report, in the words they use; {spot}, {building} and {unit} are the place's. */
export interface Template {
  hazard: HazardClassValue;
  title: string;
  detail: string;
  note: string;
  /** Also where nobody lives. */
  anywhere?: boolean;
  /** The steps taken in such an emergency. */
  steps?: EmergencyStepKindValue[];
}

/** What an issue is to become. */
export interface Wish {
  status: IssueStatusValue;
  hazard: HazardClassValue;
  late?: boolean;
  /** Its first verification failed. */
  failed?: boolean;
  /** It was closed once and opened again. */
  reopened?: boolean;
  /** Of a duplicate: which of the group's open ones it repeats. */
  of?: number;
  own?: "resident" | "partner";
  /** Words of its own, and why it is not taken on. */
  text?: { title: string; detail: string; reason: string };
}

export interface Group {
  place: string;
  region: string;
  estates?: number;
  /** How many of the estates have a branch of their own that answers for them. */
  branches?: number;
  /** Who answers for all the rest; the community's committee where it is not said. */
  organization?: string;
  isBusiness?: boolean;
  building: string;
  unit: string;
  spots: string[];
  closed: Partial<Record<HazardClassValue, number>>;
  open: Wish[];
}

/** An issue told in full; days count from today. */
export interface Story {
  key: string;
  place: string;
  region: string;
  responsible: string;
  title: string;
  detail: string;
  hazard: HazardClassValue;
  days: Partial<Record<IssueStatusValue, number>>;
  notes: Record<string, string>;
  proofs: Record<string, ProofKindValue>;
}

interface Plan {
  templates: Template[];
  witnesses: Partial<Record<EmergencyStepKindValue, string>>;
  reasons: Partial<Record<IssueStatusValue, string[]>>;
  stories: Story[];
  groups: Group[];
}

export const issuePlan = (): Plan => demoFile<Plan>("volunteers/issues.json");
