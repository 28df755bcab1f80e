/**
 * Every limit a request meets, in one place; docs/limits.md says the same to callers. The project's own operations need at most a third of
 * each; the introspection that tools send, four fifths of its own and most of the depth (a test prints them). Whatever goes over one is
 * answered with a 4xx status and OPERATION_TOO_EXPENSIVE, before anything is asked of a subgraph; a page over 100 is BAD_USER_INPUT at its
 * field, as the contract says.
 */
export const limits = {
  /** Bytes of a request: the longest form a clerk fills in, many times over. */
  bodyBytes: 256 * 1024,
  /** Characters of a document; what is kept of one for its next use grows with them. Long texts belong in variables. */
  documentCharacters: 16_000,
  /** Tokens of a document; all later work grows with them. */
  tokens: 2_000,
  /** Levels of fields, fragments unfolded. The introspection that tools send has 15. */
  depth: 20,
  /** Renamed fields: the cheapest way to ask for the same thing many times. */
  aliases: 100,
  /** Characters of such a name: it stands in the answer once for each row. */
  aliasCharacters: 60,
  /** Directives anywhere in a document. */
  directives: 50,
  /** Fields at the root of one operation, fragments unfolded. */
  rootFields: 20,
  /** Mutations of one operation: each is a transaction of its own, one after the other, and all of them share one time limit. */
  mutations: 10,
  /** Operations in one document: explorers keep several, only one is carried out. */
  operations: 20,
  /** Fragments in one document: each is compared with the others. */
  fragments: 50,
  /** Variables of one operation. */
  variables: 50,
  /** Pairs of fields that end up under one name, fragments unfolded: validation compares each pair. A thousand cost a millisecond. */
  repeatedPairs: 1_000,
  /** Fields of an operation with every fragment unfolded: fragments in fragments double with each level, and planning grows with them. */
  unfoldedFields: 1_100,
  /** Of these, fields with fields below them: each may be a request to another subgraph, which has to be planned. */
  objects: 250,
  /** Requests to subgraphs that an operation takes, by its plan. */
  fetches: 45,
  /** The same field within itself, as in `parent { children { parent { children …`. */
  recursion: 5,
  /** Levels of the variables' JSON, and items in one of their lists or objects. */
  variableDepth: 12,
  variableItems: 500,
  /** Fields an answer may have by estimate: pages count with what they are asked for, other lists with ten. */
  complexity: 32_000,
  /**
   * Fields of introspection, counted as they are answered. The gateway gives them from memory, in one go in which nobody else is answered:
   * the whole schema as tools ask for it has some 46,000 and takes a twentieth of a second.
   */
  introspection: 60_000,
  /** Callers who wait to be told the schema by one copy of the gateway: they are told one after the other. */
  introspectionsAtOnce: 50,
  /** Items of a page. */
  pageItems: 100,
  /** Bytes of an answer. */
  responseBytes: 4 * 1024 * 1024,
  /** Bytes of an uploaded photograph: what a telephone takes at its finest. */
  uploadBytes: 10 * 1024 * 1024,
  /** Uploads that one copy of the gateway takes at a time; each is held in memory until it is passed on. */
  uploadsAtOnce: 20,
  /** Seconds in which a photograph has to arrive: at 10 MB, a slow telephone's 1.5 Mbit/s. */
  uploadSeconds: 60,
} as const;

/**
 * Ways to plan one operation that are compared. `region` is served by every subgraph, so each further `region` at the root multiplies them;
 * the first ones tried are as good as the ten thousandth, which takes a second in which nobody else is answered.
 */
export const plansCompared = 20;

/** Mistakes of a document that are named: each costs a search for what might have been meant, and the first ones say enough. */
export const mistakesNamed = 10;

export type LimitName = keyof typeof limits;

const sentences: Record<LimitName, string> = {
  bodyBytes: "请求体过大",
  documentCharacters: "查询语句过长，长文本请放在变量里",
  tokens: "查询语句过长",
  depth: "查询层次过深",
  aliases: "查询中的别名过多",
  aliasCharacters: "查询中的别名过长",
  directives: "查询中的指令过多",
  rootFields: "一次查询的顶层字段过多",
  mutations: "一次请求办理的事项过多，请分几次提交",
  operations: "一次提交的操作过多",
  fragments: "查询中的片段过多",
  variables: "查询声明的变量过多",
  repeatedPairs: "查询中重复的字段过多",
  unfoldedFields: "查询展开后的字段过多",
  objects: "查询展开后带下级的字段过多",
  fetches: "查询涉及的数据来源过多，请拆成几次查询",
  recursion: "查询中同一字段嵌套过多，或片段互相引用",
  variableDepth: "变量的层次过深",
  variableItems: "变量中的列表过长",
  complexity: "查询范围过大，请缩小后再试",
  introspection: "一次读取的接口结构过多，请分几次读取",
  introspectionsAtOnce: "同时读取接口结构的人较多，请几秒后再试",
  pageItems: "每次最多取100条",
  responseBytes: "答复过大，请缩小查询范围后再试",
  uploadBytes: "照片过大",
  uploadsAtOnce: "同时上传的人较多，请几秒后再试",
  uploadSeconds: "上传用时过长，这次没有存入，请换个网络再试",
};

// How these are counted is nothing a caller could keep within by counting himself.
const withoutNumber = new Set<LimitName>([
  "repeatedPairs",
  "fetches",
  "recursion",
  "complexity",
  "introspection",
  "introspectionsAtOnce",
  "pageItems",
  "responseBytes",
  "uploadsAtOnce",
  "uploadSeconds",
]);

/** What a caller is told of a limit, with its number where that helps to keep within it. */
export function limitMessage(name: LimitName): string {
  if (name === "bodyBytes") return `${sentences.bodyBytes}，上限为 ${limits.bodyBytes / 1024} KB`;
  if (name === "uploadBytes") return `${sentences.uploadBytes}，上限为 ${limits.uploadBytes / 1024 / 1024} MB`;
  return withoutNumber.has(name) ? sentences[name] : `${sentences[name]}，上限为${limits[name]}`;
}

const messages = new Set((Object.keys(limits) as LimitName[]).map(limitMessage));

/** Whether a message is one of those. */
export const isLimitMessage = (message: string): boolean => messages.has(message);
