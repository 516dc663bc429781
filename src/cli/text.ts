import { describeCounts } from '../core/report/findings-text';
import type { Severity } from '../core/lint/severity';
import { english } from '../locale/en/index';
import { countOf } from '../locale/en/words';
import { takesBack } from './refactor-text';

/** What the command line says beside its reports. */
export const cliText = {
	reading: (count: number) => `Reading… ${countOf(count, 'note')}`,
	fixed: (problems: number, notes: number, vault: string) =>
		`Fixed ${countOf(problems, 'problem')} in ${countOf(notes, 'note')}. ${takesBack(vault)}`,
	nothingFixed: 'Nothing was fixed',
	wouldFix: (problems: number, notes: number) =>
		`--fix would fix ${countOf(problems, 'problem')} in ${countOf(notes, 'note')}; nothing was written`,
	wouldFixNothing: '--fix would change nothing',
	refused: (path: string, count: number, reason: string) =>
		`${path}: ${countOf(count, 'fix', 'fixes')} not made: ${reason}`,
	noteGone: 'the note is gone',
	notWholeNote: (warning: string) => `the file ${warning}`,
	hidden: (count: number, file: string) => `${countOf(count, 'problem')} hidden by the baseline “${file}”`,
	stale: (count: number) =>
		count === 1
			? '1 entry of the baseline matches nothing any more; record it anew with --write-baseline'
			: `${countOf(count, 'entry', 'entries')} of the baseline match nothing any more; record it anew with --write-baseline`,
	recorded: (count: number, file: string) => `${countOf(count, 'problem')} recorded in the baseline “${file}”`,
	notShown: (counts: Readonly<Record<Severity, number>>) => `Not shown: ${describeCounts(english, counts)}`,
	baselineFaulty: (file: string, reason: string) => `“${file}” is no baseline: ${reason}`,
	baselineUnreadable: (file: string, reason: string) => `The baseline “${file}” cannot be read: ${reason}`,
	baselineMissing: (file: string) => `There is no baseline “${file}”. Record one with --write-baseline`,
	baselineUnwritten: (file: string, reason: string) => `The baseline “${file}” cannot be written: ${reason}`,
	unsafeAlone: '--unsafe-fixes says which fixes are made; give it with --fix or --diff',
	diffIsText: '--diff prints a diff, or JSON; it goes with no other format',
	baselineNeedsAll: '--write-baseline records the findings of all rules; leave --rule out',
} as const;

/** What the help says. */
export const helpText = {
	program: 'Lists and lint for the phases of a framework vault.',
	version: 'print the version',
	vault: 'the folder of the vault',
	facet: 'the property to look at; the main facet when left out',
	format: 'how to print',
	phases: 'Show the phases as understood: order, names, definitions, counts.',
	list: 'List the notes of a phase, as a block in a note would.',
	listPhase: 'the phase, or the term of the facet',
	listType: 'a type; the types that extend it are listed too',
	check: 'Find what is wrong with the phases, types and tags of notes, and mend it.',
	checkRule: 'only this rule; give it again for more',
	checkSeverity: 'show findings of this severity and above',
	checkQuiet: 'show errors only, as --severity error does',
	checkFix: 'make the safe fixes, then check again',
	checkUnsafe: 'make the unsafe fixes too; look at them first with --diff',
	checkDiff: 'print what --fix would change, and write nothing',
	checkBaseline: 'hide the findings recorded in this file',
	checkNoBaseline: 'hide nothing, though the vault has a baseline',
	checkWriteBaseline: 'record the findings there are in the baseline',
	checkMaxWarnings: 'fail past this many warnings',
	explain: 'Explain a rule: what it flags, why, and what its fix does.',
	explainRule: 'the id of the rule, as a finding names it; without it, all rules are listed',
	badCount: 'Give a whole number from 0.',
	afterProgram: `
Exit codes: 0 all is well, 1 there are findings, 2 it could not run.

Examples:
  in-phase check ~/vault          find what is wrong
  in-phase check ~/vault --fix    and mend what can be mended safely
  in-phase explain known-type     why a finding is one`,
	afterCheck: `
The exit code is 1 when there are errors, or more warnings than --max-warnings
allows; findings that are not shown count too, those in the baseline do not.

A baseline lets an old vault start clean: record what there is today with
--write-baseline, and only what is new is told of. Unless --baseline names
another file, it is “.in-phase-baseline.json” in the vault.

Examples:
  in-phase check --diff                        see what --fix would change
  in-phase check --rule no-former-name --fix   make one rule's safe fixes
  in-phase check --format sarif > report.sarif`,
} as const;
