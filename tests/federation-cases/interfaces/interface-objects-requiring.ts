import { entity, federation, find, type Suite } from "../suite";

const hives = [
  { __typename: "LogHive", id: "l1", colony: "Carnica", frames: 0 },
  { __typename: "BoxHive", id: "b1", colony: "Buckfast", frames: 10 },
];

/** A field of an interface object that needs one of the interface. */
export const interfaceObjectsRequiring: Suite = {
  id: "interface-objects-requiring",
  subgraphs: {
    apiary: {
      sdl: `${federation}
        type Query { hives: [Hive!]! }
        interface Hive @key(fields: "id") { id: ID! colony: String }
        type LogHive implements Hive @key(fields: "id") { id: ID! colony: String }
        type BoxHive implements Hive @key(fields: "id") { id: ID! colony: String frames: Int }`,
      resolvers: { Query: { hives: () => hives }, Hive: entity(hives), LogHive: entity(hives), BoxHive: entity(hives) },
    },
    labels: {
      sdl: `${federation}
        type Query { labelled: [Hive] }
        type Hive @key(fields: "id") @interfaceObject { id: ID! colony: String @external label: String @requires(fields: "colony") }`,
      resolvers: {
        Query: { labelled: () => hives.map(({ id }) => ({ id })) },
        Hive: {
          __resolveReference: (one: any) => find(hives)(one) && { id: one.id, colony: one.colony },
          label: ({ id, colony }: any) => {
            if (!colony) throw new Error("the colony was not sent");
            return `${id}/${colony}`;
          },
        },
      },
    },
  },
  cases: [
    {
      query: `{ hives { id label } }`,
      data: {
        hives: [
          { id: "l1", label: "l1/Carnica" },
          { id: "b1", label: "b1/Buckfast" },
        ],
      },
    },
    {
      query: `{ labelled { label } }`,
      data: { labelled: [{ label: "l1/Carnica" }, { label: "b1/Buckfast" }] },
    },
    {
      query: `{ labelled { id colony label } }`,
      data: {
        labelled: [
          { id: "l1", colony: "Carnica", label: "l1/Carnica" },
          { id: "b1", colony: "Buckfast", label: "b1/Buckfast" },
        ],
      },
    },
    {
      query: `{ labelled { ... on BoxHive { frames label } colony } }`,
      data: { labelled: [{ colony: "Carnica" }, { frames: 10, label: "b1/Buckfast", colony: "Buckfast" }] },
    },
    {
      query: `{ hives { __typename ... on BoxHive { label } } }`,
      data: { hives: [{ __typename: "LogHive" }, { __typename: "BoxHive", label: "b1/Buckfast" }] },
    },
    {
      query: `{ hives { id colony } }`,
      data: {
        hives: [
          { id: "l1", colony: "Carnica" },
          { id: "b1", colony: "Buckfast" },
        ],
      },
    },
  ],
};
