import type { VaultIndex } from '../../core/index/vault-index';
import type { Finding } from '../../core/lint/engine';
import { askLint, findUnchecked, runLint, type LintQuery, type Unchecked } from '../../core/query/lint-block';
import { titleOf } from '../../core/vocabulary/definitions';
import { fixFinding } from '../fixing/fix-finding';
import { openAt } from '../open-at';
import { fillFindingMenu, refactorsOf } from '../panel/problem-menu';
import { actionsOn, type ProblemActions } from '../panel/problem-nodes';
import { panelText } from '../panel/text';
import type { RefactorContext } from '../refactor/sources';
import { vaultText } from '../vault/text';
import { FindingList } from './finding-list';
import { keysOf } from './finding-rows';
import type { BlockKind } from './live-block';
import { blockText, lintText } from './text';

/** The `phase-lint` block: the findings of its note, of folders or of a phase, as the side panel shows them. */
export function lintKind(context: RefactorContext): BlockKind<LintQuery> {
	const { live } = context;
	return {
		faulty: blockText.faultyFindings,
		followsFindings: true,
		ask: askLint,
		createBody: (element, { app, owner }) => {
			const list = new FindingList(element, owner, {
				goTo: ({ path, address }, pane) => void openAt(app, path, address, pane),
				fillMenu: (menu, finding) => fillFindingMenu(menu, finding, context),
			});
			const buttons: Pick<ProblemActions, 'fix' | 'refactorsOf'> = {
				fix: (finding, fix) => void fixFinding(context, finding, fix),
				refactorsOf: (finding) => refactorsOf(finding, context),
			};
			// What was found once is found until a later check is done, so that nothing flickers meanwhile.
			let wasChecked = false;
			return {
				show: (index, query, isGrowing) => {
					wasChecked ||= !live.isChecking;
					const findings = runLint(
						index,
						query,
						query.path === undefined ? live.findings() : live.findingsOf(query.path),
					);
					const shown = query.limit === undefined ? findings : findings.slice(0, query.limit);
					const keys = keysOf(shown, query.path !== undefined);
					const rows = shown.map((finding, at) => ({
						key: keys[at] ?? '',
						finding,
						title: query.path === undefined ? noteTitleOf(index, finding) : undefined,
						actions: actionsOn(finding, buttons),
					}));
					const remark =
						findings.length > 0
							? joinSentences(shortenedText(shown, findings), isGrowing ? vaultText.growing : '')
							: emptyText(findUnchecked(index, query), wasChecked, isGrowing);
					list.show(rows, remark);
				},
				// Findings tell of themselves when they change.
				isConcerned: () => false,
			};
		},
	};
}

function shortenedText(shown: readonly Finding[], findings: readonly Finding[]): string {
	return shown.length < findings.length ? blockText.shortened(shown.length, findings.length) : '';
}

function joinSentences(...sentences: readonly string[]): string {
	return sentences.filter((sentence) => sentence !== '').join(' ');
}

function emptyText(unchecked: Unchecked | undefined, wasChecked: boolean, isGrowing: boolean): string {
	switch (unchecked?.kind) {
		case 'no-note':
			return lintText.noNote;
		case 'note':
			return lintText.noteLeftOut;
		case 'folders':
			return lintText.foldersLeftOut(unchecked.folders);
		case undefined:
			if (isGrowing) return vaultText.noneSoFar;
			return wasChecked ? lintText.none : panelText.checking;
	}
}

function noteTitleOf(index: VaultIndex, { path }: Finding): string {
	const note = index.find(path);
	return note === undefined ? path : titleOf(note);
}
