import { countOf } from '../words';
import { takesBack } from './plan';

/** What `in-phase check` says beside its report. */
export const checkText = {
	fixed: (problems: number, notes: number, vault: string) =>
		`Fixed ${countOf(problems, 'problem')} in ${countOf(notes, 'note')}. ${takesBack(vault)}`,
	nothingFixed: 'Nothing was fixed',
	wouldFix: (problems: number, notes: number) =>
		`--fix would fix ${countOf(problems, 'problem')} in ${countOf(notes, 'note')}; nothing was written`,
	wouldFixNothing: '--fix would change nothing',
	refused: (path: string, count: number, reason: string) =>
		`${path}: ${countOf(count, 'fix', 'fixes')} not made: ${reason}`,
	noteGone: 'the note is gone',
	hidden: (count: number, file: string) => `${countOf(count, 'problem')} hidden by the baseline “${file}”`,
	stale: (count: number) =>
		count === 1
			? '1 entry of the baseline matches nothing any more; record it anew with --write-baseline'
			: `${countOf(count, 'entry', 'entries')} of the baseline match nothing any more; record it anew with --write-baseline`,
	recorded: (count: number, file: string) => `${countOf(count, 'problem')} recorded in the baseline “${file}”`,
	/** The counts in words: “2 warnings and 1 info”. */
	notShown: (counts: string) => `Not shown: ${counts}`,
	/** Where notes say a facet that does not count. */
	saidElsewhere: (noun: string, sentence: string) => `${noun}: ${sentence}`,
	baselineFaulty: (file: string, reason: string) => `“${file}” is no baseline: ${reason}`,
	baselineUnreadable: (file: string, reason: string) => `The baseline “${file}” cannot be read: ${reason}`,
	baselineMissing: (file: string) => `There is no baseline “${file}”. Record one with --write-baseline`,
	baselineUnwritten: (file: string, reason: string) => `The baseline “${file}” cannot be written: ${reason}`,
	unsafeAlone: '--unsafe-fixes says which fixes are made; give it with --fix or --diff',
	diffIsText: '--diff prints a diff, or JSON; it goes with no other format',
	baselineNeedsAll: '--write-baseline records the findings of all rules; leave --rule out',
} as const;
