import { messagesOf } from '../message';

/** Makes why a file of a plan, or a record of what was written, is left alone: each a clause. */
export const sayOfPlan = messagesOf('plan');

/** Makes what the app has done at a press, which is the title of the run too. */
export const sayOfRun = messagesOf('runs');

/** Makes what refactors say: the titles of their plans, why an edit is made, and why something is left alone. */
export const sayOfRefactor = messagesOf('refactor');
