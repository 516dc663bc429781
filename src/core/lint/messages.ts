import { translated } from '../language';

/** What the linter says by itself, apart from its rules. */
export const lintText = translated(
	{
		ruleFailed: (rule: string, why: string) => `The rule “${rule}” failed here, which is a fault of its own: ${why}`,
		silencesNothing: 'This suppression silences nothing here',
		refusal: {
			changesNothing: 'it would change nothing',
			breaksFrontmatter: 'the frontmatter would no longer parse',
		},
	},
	{
		ruleFailed: (rule, why) => `Die Regel „${rule}“ ist hier gescheitert, und der Fehler liegt bei ihr selbst: ${why}`,
		silencesNothing: 'Diese Stummschaltung hat hier keine Wirkung',
		refusal: {
			changesNothing: 'Die Korrektur würde nichts ändern',
			breaksFrontmatter: 'Das Frontmatter wäre danach kein gültiges YAML mehr',
		},
	},
);
