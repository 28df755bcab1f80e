import type { ApolloServerPlugin } from "@apollo/server";
import type { Viewer } from "@quyu/kernel";
import type { UsageMeter } from "./partner-usage.service";

/** Counts every request that a partner's token makes, answered or refused. */
export function usagePlugin<Context extends { viewer: Viewer }>(meter: UsageMeter): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ contextValue }) {
      const { partner } = contextValue.viewer;
      if (partner === undefined) return;
      return {
        async willSendResponse({ operationName, response }) {
          const { body } = response;
          const hasFailed = body.kind === "single" && (body.singleResult.errors?.length ?? 0) > 0;
          meter.count(partner, operationName, hasFailed);
        },
      };
    },
  };
}
