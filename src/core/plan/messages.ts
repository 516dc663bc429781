import { messagesOf } from '../message';

/** Makes why a file of a plan, or a record of what was written, is left alone: each a clause. */
export const sayOfPlan = messagesOf('plan');
