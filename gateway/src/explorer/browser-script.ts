import type { AltairConfigOptions } from "altair-static";

/** What the explorer is given for one visit. */
export interface Visit {
  options: AltairConfigOptions;
  /** Altair's collections, as it keeps them; their queries want an address. */
  collections: { id: string; title: string; queries: object[] }[];
  /** Tokens by the name under which a header asks for them; `token` is that of whoever the reader is. */
  variables: Record<string, string>;
  /** Who the reader may be instead. */
  environments: { id: string; title: string; variables: { token: string } }[];
}

/** Begins the ids of what the hub puts beside what the reader has made. */
export const ownPrefix = "quyu-";

/** The name under which Altair keeps what is typed. */
export const storageNamespace = "quyu_";

/**
 * The script that starts Altair in the browser. What is typed is kept there from visit to visit, so samples and tokens are put beside it anew
 * each time: Altair knows no option for collections, and takes environments from the options on a first visit only. Both go where it keeps
 * its own, in the form of the version that is installed; where that cannot be opened, Altair starts without.
 */
export const browserScript = (visit: Visit): string => `
const { options, collections, variables, environments } = ${JSON.stringify(visit)};
const endpoint = location.origin + "/graphql";
for (const part of [options, ...options.initialWindows]) part.endpointURL = endpoint;

const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
const isOurs = ({ id }) => String(id).startsWith("${ownPrefix}");

async function openStorage() {
  const opening = indexedDB.open("AltairDB", 50);
  opening.onupgradeneeded = () => {
    const database = opening.result;
    const make = (name, options, indexes = []) => {
      if (database.objectStoreNames.contains(name)) return;
      const store = database.createObjectStore(name, options);
      for (const index of indexes) store.createIndex(index, index);
    };
    make("queryCollections", { keyPath: "id", autoIncrement: true }, ["title", "parentPath"]);
    make("appState", { keyPath: "key" });
    make("selectedFiles", { keyPath: "id" }, ["windowId"]);
    make("localActionLogs", { keyPath: "id", autoIncrement: true });
  };
  return done(opening);
}

async function prepare() {
  const database = await openStorage();
  const transaction = database.transaction(["queryCollections", "appState"], "readwrite");
  const kept = transaction.objectStore("queryCollections");
  for (const collection of await done(kept.getAll())) if (isOurs(collection)) kept.delete(collection.id);
  const at = Date.now();
  collections.forEach(({ id, title, queries }, index) => kept.put({
    id, title, parentPath: "", storageType: "local", workspaceId: "local", created_at: at - index, updated_at: at - index,
    queries: queries.map((query, place) => ({ ...query, apiUrl: endpoint, storageType: "local", created_at: at + place, updated_at: at + place })),
  }));

  const state = transaction.objectStore("appState");
  const key = "[${storageNamespace}]::environments";
  const row = await done(state.get(key));
  if (row) {
    const before = typeof row.value === "string" ? JSON.parse(row.value) : row.value;
    const typed = JSON.parse(before.base?.variablesJson || "{}");
    const base = { ...before.base, variablesJson: JSON.stringify({ ...typed, ...variables }) };
    const subEnvironments = [
      ...environments.map(({ id, title, variables }) => ({ id, title, variablesJson: JSON.stringify(variables) })),
      ...(before.subEnvironments ?? []).filter((environment) => !isOurs(environment)),
    ];
    state.put({ key, value: JSON.stringify({ ...before, base, subEnvironments }) });
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

// Tab leaves the editors, as it leaves any field; they would take it for an indent.
addEventListener("keydown", (event) => {
  const isPlain = event.key === "Tab" && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (isPlain && event.target instanceof Element && event.target.closest(".cm-editor")) event.stopImmediatePropagation();
}, { capture: true });

await prepare().catch((error) => console.warn("samples could not be stored", error));
AltairGraphQL.init(options);
${forTheKeyboard}
${forNarrowScreens}
${firstVisit}`;

// Altair makes buttons of what no keyboard reaches: tabs, menus, samples. They become stops of Tab, and Enter presses them.
const forTheKeyboard = `
const pressed = ".window-switcher__item, .header__menu-item, .side-menu-item, .submenu-item, [track-id]:not(button), " +
  ".query-collections__item-details, .query-collections__item-queries-item-title";
const reach = () => {
  for (const one of document.querySelectorAll(pressed)) {
    if (one.hasAttribute("tabindex") || one.closest("button, a[href]") || one.querySelector("input, .cm-editor")) continue;
    one.tabIndex = 0;
    one.setAttribute("role", "button");
  }
  for (const one of document.querySelectorAll(".ant-dropdown-menu-item")) if (one.textContent.trim() === "") one.style.display = "none";
};
let isWaiting = false;
new MutationObserver(() => {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => { isWaiting = false; reach(); });
}).observe(document.body, { childList: true, subtree: true });
addEventListener("keydown", (event) => {
  const isPress = event.key === "Enter" || event.key === " ";
  if (!isPress || !(event.target instanceof HTMLElement) || event.target.getAttribute("role") !== "button" || event.target.matches("button")) return;
  event.preventDefault();
  event.target.click();
});
`;

// On a narrow screen the samples cover the editor: they make way for the one that was chosen.
const forNarrowScreens = `
addEventListener("click", ({ target }) => {
  const isSample = target instanceof Element && target.closest(".query-collections__item-queries-item-title");
  if (isSample && innerWidth <= 700) setTimeout(() => document.querySelector('[track-id="show_collections"]')?.click(), 300);
}, { capture: true });
`;

// Who comes for the first time is shown the samples where there is room for them.
const firstVisit = `
if (!localStorage.getItem("quyu-explorer-visited")) {
  localStorage.setItem("quyu-explorer-visited", "1");
  const watcher = new MutationObserver(() => {
    const samples = document.querySelector('[track-id="show_collections"]');
    if (!samples) return;
    watcher.disconnect();
    if (innerWidth > 1000) samples.click();
  });
  watcher.observe(document.body, { childList: true, subtree: true });
}
`;
