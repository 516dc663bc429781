import type { noSharedAlias as english } from '../../en/rules/no-shared-alias';

/** What `no-shared-alias` says, in German. */
export const noSharedAlias: typeof english = {
	summary: 'Zwei Notizen mit demselben `#alias`, der ein Begriff ist.',
	isClaimedToo: ({ alias, path }) => `Den Alias „${alias}“ beansprucht auch „${path}“`,
};
