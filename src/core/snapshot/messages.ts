import { messagesOf } from '../message';

/** Makes why a list cannot be baked, or a snapshot not be understood: what stands behind a colon. */
export const sayOfBaking = messagesOf('baking');
