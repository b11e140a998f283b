/** A failure whose details are already printed; its message is printed without a stack. */
export class BuildFailure extends Error {}
