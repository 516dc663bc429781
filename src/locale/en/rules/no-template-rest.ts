import type { RulePage } from '../../rule-page';

/** What `no-template-rest` says. */
export const noTemplateRest = {
	summary: 'A property in which a template’s placeholder was never filled in.',
	isUnfilled: ({ placeholder, key }: { readonly placeholder: string; readonly key: string }) =>
		`“${placeholder}” in “${key}” was never filled in`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'A note that was made from a template while the template’s plugin was off, or that was copied by hand, keeps `<% tp.file.title %>` or `{{date}}` where a value belongs. Everybody who reads the property sees the placeholder.',
		'Notes in template folders are not looked at, nor are notes that are called templates. One placeholder in one property is told once where four notes or more have it.',
	],
	examples: [{ shows: 'Nobody filled in the title.', before: '---\ntitle: "{{title}}"\n---' }],
};
