/**
 * The forum cannot start as it was asked to: a setting is wrong, or its database cannot be had. The message is
 * written for the person at the terminal, who reads it and exit code 1; there is no state to go on with.
 */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
