/** Where the project lives. */
export const projectSite = 'https://github.com/in-phase/in-phase';

/** The page of a rule. */
export function rulePageUrl(id: string): string {
	return `${projectSite}/blob/main/docs/rules/${id}.md`;
}
