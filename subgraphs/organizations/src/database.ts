import {
  CreateKernelTables1790000000000,
  kernelEntities,
  CreateSearchGrams1790000100000,
  CreateReadLedger1790000100001,
  CountDistinct1790000100002,
  CreateWriting1790000100003,
  CreateDeadline1790000100004,
} from "@quyu/kernel";
import { CreateRegion1790000000500 } from "../migrations/1790000000500-create-region";
import { CreateOrganizations1790000001000 } from "../migrations/1790000001000-create-organizations";
import { CreatePosts1790000002000 } from "../migrations/1790000002000-create-posts";
import { CreateVenues1790000003000 } from "../migrations/1790000003000-create-venues";
import { CreateAwardScheme1790000101000 } from "../migrations/1790000101000-create-award-scheme";
import { AdvisePartyOrganizations1790000102000 } from "../migrations/1790000102000-advise-party-organizations";
import { MakePartyOrganizationSearchable1790000103000 } from "../migrations/1790000103000-make-party-organization-searchable";
import { WriteOrganizations1790000110000 } from "../migrations/1790000110000-write-organizations";
import { KeepTerritory1790000120000 } from "../migrations/1790000120000-keep-territory";
import { WriteAwards1790000130000 } from "../migrations/1790000130000-write-awards";
import { TellResponsible1790000160005 } from "../migrations/1790000160005-tell-responsible";
import { TellOrganizations1790000210000 } from "../migrations/1790000210000-tell-organizations";
import { AwardScheme } from "./award-scheme/award-scheme.entity";
import { Estate } from "./estate/estate.entity";
import { GovernanceBody } from "./governance-body/governance-body.entity";
import { Grid, GridEstate } from "./grid/grid.entity";
import { Nomination } from "./nomination/nomination.entity";
import { Objection } from "./nomination/objection.entity";
import { EstateBranch, PartyOrganization } from "./party-organization/party-organization.entity";
import { Person } from "./post/person.entity";
import { Post } from "./post/post.entity";
import { Recognition } from "./recognition/recognition.entity";
import { Region } from "./region/region.entity";
import { ResponsibilityAssignment } from "./responsibility/responsibility.entity";
import { OpeningHours, RotaEntry, Venue } from "./venue/venue.entity";
import { WorkMethod } from "./work-method/work-method.entity";

export const entities = [
  ...kernelEntities,
  Region,
  Estate,
  PartyOrganization,
  EstateBranch,
  GovernanceBody,
  Grid,
  GridEstate,
  Person,
  Post,
  ResponsibilityAssignment,
  Venue,
  OpeningHours,
  RotaEntry,
  Recognition,
  WorkMethod,
  AwardScheme,
  Nomination,
  Objection,
];

export const migrations = [
  CreateKernelTables1790000000000,
  CreateRegion1790000000500,
  CreateOrganizations1790000001000,
  CreatePosts1790000002000,
  CreateVenues1790000003000,
  CreateSearchGrams1790000100000,
  CreateReadLedger1790000100001,
  CountDistinct1790000100002,
  CreateWriting1790000100003,
  CreateDeadline1790000100004,
  CreateAwardScheme1790000101000,
  AdvisePartyOrganizations1790000102000,
  MakePartyOrganizationSearchable1790000103000,
  WriteOrganizations1790000110000,
  KeepTerritory1790000120000,
  WriteAwards1790000130000,
  TellResponsible1790000160005,
  TellOrganizations1790000210000,
];
