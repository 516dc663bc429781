/** What `--help` says, command by command. */
export const help = {
	program: {
		command: 'Lists and lint for the terms of a framework vault, such as the stages of a project.',
		version: 'print the version',
		after: `
Exit codes: 0 all is well, 1 there are findings, 2 it could not run.

Examples:
  in-phase check ~/vault          find what is wrong
  in-phase check ~/vault --fix    and mend what can be mended safely
  in-phase explain known-type     why a finding is one`,
	},
	/** What several commands take. */
	common: {
		vault: 'the folder of the vault',
		facet: 'the facet to look at, by its property or its id; the main one when left out',
		format: 'how to print',
		badCount: 'Give a whole number from 0.',
	},
	phases: {
		command: 'Show the terms of a facet as understood: order, names, definitions, counts.',
	},
	init: {
		command: 'Show what the vault seems to use as facets, and why; put one of them into the settings.',
		facet: 'look at this property alone, whatever it is called',
		write: 'put it into the settings; with --facet where several are proposed',
	},
	list: {
		command: 'List the notes of a term, as a block in a note would.',
		phase: 'the term, by any of its names',
		type: 'a type; the types that extend it are listed too',
	},
	why: {
		command: 'Explain why a note is in a list, or is not: what it is understood to say, and each condition.',
		note: 'its path in the vault, or its name where only one note has it',
		phase: 'the term whose list is meant; those that the note has to do with when left out',
		type: 'the type that the list is of',
	},
	check: {
		command: 'Find what is wrong with the terms, types and tags of notes, and mend it.',
		fix: 'make the safe fixes, then check again',
		unsafe: 'make the unsafe fixes too; look at them first with --diff',
		diff: 'print what --fix would change, and write nothing',
		rule: 'only this rule; give it again for more',
		severity: 'show findings of this severity and above',
		quiet: 'show errors only, as --severity error does',
		maxWarnings: 'fail past this many warnings',
		baseline: 'hide the findings recorded in this file',
		noBaseline: 'hide nothing, though the vault has a baseline',
		writeBaseline: 'record the findings there are in the baseline',
		after: `
The exit code is 1 when there are errors, or more warnings than --max-warnings
allows; findings that are not shown count too, those in the baseline do not.

A baseline lets an old vault start clean: record what there is today with
--write-baseline, and only what is new is told of. Unless --baseline names
another file, it is “.in-phase-baseline.json” in the vault.

Examples:
  in-phase check --diff                        see what --fix would change
  in-phase check --rule no-former-name --fix   make one rule's safe fixes
  in-phase check --format sarif > report.sarif`,
	},
	bake: {
		command: 'Bring the snapshots of lists up to date, make them, or make a copy of the notes for publishing.',
		check: 'write nothing; name the snapshots that are out of date',
		snapshot: 'turn the live lists into snapshots; a dry run without --write',
		restore: 'turn the snapshots back into live lists; a dry run without --write',
		write: 'write what --snapshot or --restore would change',
		overwrite: 'replace lists that somebody edited by hand, too',
		out: 'copy the notes to this folder, every list as plain Markdown',
		publishOnly: 'with --out: copy and list only notes that say “publish: true”',
		publishedBy:
			'with --publish-only: what notes say in place of “publish: true”, such as dg-publish or “draft: false”',
		dropEmpty: 'with --out: leave out headings below which there is nothing but empty lists',
		followLinks: 'with --out: copy notes to which links in the file system lead from outside the vault, too',
		after: `
A snapshot is a list as plain Markdown between two comments; the first holds the
query. The exit code is 1 when a snapshot is out of date (--check), or could not
be brought up to date.

Examples:
  in-phase bake                          bring all snapshots up to date
  in-phase bake --check                  fail when one is out of date
  in-phase bake --snapshot               see what snapshots of all lists would change
  in-phase bake --out ../site/content    copy the notes for publishing`,
	},
	convert: {
		command: 'Put list blocks in the place of Dataview snippets that ask for types and a term.',
		write: 'convert; without it, what would change is shown',
		after: `
A snippet is converted when it is understood whole and its block loses no note.
All others are left, each with the reason.

Examples:
  in-phase convert ~/vault            see what would change, and both answers
  in-phase convert ~/vault --write    and convert`,
	},
	rename: {
		command: 'Rename a term wherever the vault names it; a dry run unless --write.',
		from: 'the term to rename, by any of its names',
		to: 'its new name',
		write: 'write what the diff shows; “in-phase undo” takes it back',
		merge: 'make one of two terms that both exist',
		include:
			'make what is only offered too: heading, prose, display, template, options, folder, trash; give it again for more',
		after: `
The diff, and what is offered or left alone, go to the standard output. The exit code is 0 when all is well, 1 when files were refused,
2 when the term cannot be renamed.

Examples:
  in-phase rename coordination iteration            look at it
  in-phase rename coordination iteration --write    do it
  in-phase rename coordination iteration --include heading --write`,
	},
	undo: {
		command: 'Take back what was written last, file by file, where nothing has changed since.',
		id: 'another run than the last one',
		list: 'list the runs that can be undone',
	},
	explain: {
		command: 'Explain a rule: what it flags, why, and what its fix does.',
		rule: 'the id of the rule, as a finding names it; without it, all rules are listed',
	},
} as const;
