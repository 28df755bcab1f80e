import type { EntityManager } from "typeorm";
import type { Viewer } from "./viewer";

/** What one request carries: who asks, and loaders that live as long as the request, or until it changes something. */
export interface RequestContext<Loaders> {
  db: EntityManager;
  viewer: Viewer;
  loaders: Loaders;
  /** Makes new loaders: what was loaded before a change is not what is there now. */
  renew(): void;
}

/** Makes the context of a request from the loaders of a subgraph. */
export function requestContext<Loaders>(
  db: EntityManager,
  viewer: Viewer,
  loadersFor: (db: EntityManager, viewer: Viewer) => Loaders,
): RequestContext<Loaders> {
  const context: RequestContext<Loaders> = {
    db,
    viewer,
    loaders: loadersFor(db, viewer),
    renew: () => void (context.loaders = loadersFor(db, viewer)),
  };
  return context;
}
