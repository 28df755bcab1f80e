import type { GatewayExecutor, GatewayInterface } from "@apollo/server-gateway-interface";

/** The same gateway with an executor of ours, made when it has loaded its supergraph. */
export function withExecutor(gateway: GatewayInterface, make: () => GatewayExecutor): GatewayInterface {
  return {
    async load(options) {
      await gateway.load(options);
      return { executor: make() };
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
  };
}
