// Apollo Gateway reads it when it is constructed; without it, it reports telemetry and asks cloud metadata addresses where it runs.
process.env["APOLLO_TELEMETRY_DISABLED"] = "true";
