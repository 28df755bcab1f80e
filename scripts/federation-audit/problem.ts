/** Why an audit cannot go on, in words for whoever started it. */
export class AuditProblem extends Error {}
