import { inaccessible } from "./documents/inaccessible";
import { includeAndSkip } from "./documents/include-and-skip";
import { inputObjectIntersection } from "./documents/input-object-intersection";
import { mutations } from "./documents/mutations";
import { abstractTypes } from "./interfaces/abstract-types";
import { circularReferences } from "./interfaces/circular-references";
import { extensionsThroughObjects } from "./interfaces/extensions-through-objects";
import { interfaceObjectsRequiring } from "./interfaces/interface-objects-requiring";
import { interfaceObjectsUnresolvable } from "./interfaces/interface-objects-unresolvable";
import { interfaceObjects } from "./interfaces/interface-objects";
import { node } from "./interfaces/node";
import { entityCalls } from "./keys/entity-calls";
import {
  firstExternalExtends,
  firstExternalExtension,
  secondExternalExtends,
  secondExternalExtension,
  firstExtensionByTwoKeys,
  mysteriousExternal,
} from "./keys/first-federation";
import { nestedKeys } from "./keys/nested-keys";
import { nullKeys, repeatedKeys } from "./keys/null-keys";
import { parentEntities, parentEntitiesComplex } from "./keys/parent-entities";
import { severalKeys, unresolvableKeyFirst } from "./keys/several-keys";
import { nestedProvides, providesAsked } from "./provides/nested-provides";
import { providesOnInterfaces, providesOnUnions } from "./provides/provides";
import { requiresAndProvides } from "./requires/requires-and-provides";
import { requiresChains, requiresInTurn } from "./requires/requires-chains";
import { requiresThroughInterfaces } from "./requires/requires-through-interfaces";
import { requiresWithFragments } from "./requires/requires-with-fragments";
import { overrideThroughInterfaces } from "./roots/override-through-interfaces";
import { overrideWithRequires } from "./roots/override-with-requires";
import { override, overrideOfNobody } from "./roots/overrides";
import { sharedRoot } from "./roots/shared-root";
import { childTypeMismatch } from "./unions/child-type-mismatch";
import { enumIntersection } from "./unions/enum-intersection";
import { intersectingUnions } from "./unions/intersecting-unions";
import { typename } from "./unions/typename";
import { unionsAndInterfaces } from "./unions/unions-and-interfaces";
import type { Suite } from "./suite";

/** Every kind of supergraph that the gateway has to answer rightly. */
export const suites: readonly Suite[] = [
  inaccessible,
  includeAndSkip,
  inputObjectIntersection,
  mutations,
  abstractTypes,
  circularReferences,
  extensionsThroughObjects,
  interfaceObjectsRequiring,
  interfaceObjectsUnresolvable,
  interfaceObjects,
  node,
  entityCalls,
  firstExternalExtends,
  firstExternalExtension,
  secondExternalExtends,
  secondExternalExtension,
  firstExtensionByTwoKeys,
  mysteriousExternal,
  nestedKeys,
  nullKeys,
  repeatedKeys,
  parentEntities,
  parentEntitiesComplex,
  severalKeys,
  unresolvableKeyFirst,
  nestedProvides,
  providesAsked,
  providesOnInterfaces,
  providesOnUnions,
  requiresAndProvides,
  requiresChains,
  requiresInTurn,
  requiresThroughInterfaces,
  requiresWithFragments,
  overrideThroughInterfaces,
  overrideWithRequires,
  override,
  overrideOfNobody,
  sharedRoot,
  childTypeMismatch,
  enumIntersection,
  intersectingUnions,
  typename,
  unionsAndInterfaces,
];
