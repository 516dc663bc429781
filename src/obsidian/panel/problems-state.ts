import type { Severity } from '../../core/lint/severity';
import { folderOf } from '../../core/note/path';
import { severities } from '../../core/lint/severity';
import type { ProblemScope } from '../../core/report/problems';

const scopeKinds = ['vault', 'folder', 'note'] as const;

/** Where problems are looked for: everywhere, or around the active note. */
export type ScopeKind = (typeof scopeKinds)[number];

/** How the list of problems is set up; the workspace remembers it. */
export interface ProblemsState {
	readonly group: 'note' | 'rule';
	readonly scope: ScopeKind;
	readonly text: string;
	readonly hidden: ReadonlySet<Severity>;
}

/** The list as it is at first: everything, by note. */
export const initialProblemsState: ProblemsState = { group: 'note', scope: 'vault', text: '', hidden: new Set() };

/** The state as the workspace keeps it. */
export function serializeProblemsState({ group, scope, text, hidden }: ProblemsState): Record<string, unknown> {
	return { group, scope, text, hidden: [...hidden] };
}

/** Reads what the workspace kept; what makes no sense is as at first. */
export function parseProblemsState(value: unknown): ProblemsState {
	if (typeof value !== 'object' || value === null) return initialProblemsState;
	const kept = new Map<string, unknown>(Object.entries(value));
	const text = kept.get('text');
	const hidden = kept.get('hidden');
	return {
		group: kept.get('group') === 'rule' ? 'rule' : 'note',
		scope: scopeKinds.find((scope) => scope === kept.get('scope')) ?? 'vault',
		text: typeof text === 'string' ? text : '',
		hidden: new Set(Array.isArray(hidden) ? severities.filter((severity) => hidden.includes(severity)) : []),
	};
}

/** Whether the state leaves out problems of its scope. */
export function isFiltering({ text, hidden }: ProblemsState): boolean {
	return text.trim() !== '' || hidden.size > 0;
}

/** What a scope means while a note is active; undefined when it needs one and none is. */
export function scopeAround(kind: ScopeKind, activePath: string | undefined): ProblemScope | undefined {
	if (kind === 'vault') return { kind: 'folder', folder: '' };
	if (activePath === undefined) return undefined;
	return kind === 'note' ? { kind: 'note', path: activePath } : { kind: 'folder', folder: folderOf(activePath) };
}
