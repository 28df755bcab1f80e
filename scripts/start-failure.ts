/** A reason the person can do something about: shown as its message, without a stack. */
export class StartFailure extends Error {}
