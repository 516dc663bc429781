import type { lint as english } from '../../en/said/lint';

export const lint: typeof english = {
	ruleFailed: ({ rule, why }) =>
		`Die Regel „${rule}“ ist hier gescheitert, und der Fehler liegt bei ihr selbst: ${why}`,
	silencesNothing: 'Diese Stummschaltung hat hier keine Wirkung',
	refusal: {
		changesNothing: 'Die Korrektur würde nichts ändern',
		breaksFrontmatter: 'Das Frontmatter wäre danach kein gültiges YAML mehr',
	},
};
