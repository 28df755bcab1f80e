import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What /metrics shows of the gateway. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    /** GraphQL requests, with how long they took. */
    request: new Histogram({
      name: "quyu_gateway_request_seconds",
      help: "Seconds a GraphQL request took, by HTTP status",
      labelNames: ["status"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    error: new Counter({
      name: "quyu_gateway_errors_total",
      help: "Errors in GraphQL answers, by code",
      labelNames: ["code"],
      registers,
    }),
    refused: new Counter({
      name: "quyu_gateway_refused_total",
      help: "GraphQL requests refused for their size, by the limit they went over",
      labelNames: ["limit"],
      registers,
    }),
    streams: new Gauge({ name: "quyu_gateway_streams", help: "Streams of live changes that are open", registers }),
    streamsCut: new Counter({
      name: "quyu_gateway_streams_cut_total",
      help: "Streams that were cut off because their readers were too slow",
      registers,
    }),
    subgraph: new Histogram({
      name: "quyu_gateway_subgraph_seconds",
      help: "Seconds a request to a subgraph took, by its outcome (ok, or why there was no answer)",
      labelNames: ["subgraph", "outcome"],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
