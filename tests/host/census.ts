import type { App } from 'obsidian-test-mocks/obsidian';
import { activity } from './activity';
import { countSubscriptions } from './events';
import { HostLeaf } from './leaf';
import { registryOf } from './registry';
import { PlaceholderView } from './views';

/** Names of what is there to how many there are; what there is none of is left out. */
export type Census = Readonly<Record<string, number>>;

/** Counts what plugins can leave behind. Notices go by themselves and do not count. */
export function takeCensus(app: App): Census {
	const counts: Record<string, number> = {};
	const add = (name: string, count = 1): void => {
		if (count > 0) counts[name] = (counts[name] ?? 0) + count;
	};
	const { vault, metadataCache, workspace } = app;
	for (const [name, emitter] of Object.entries({ vault, metadataCache, workspace })) {
		for (const [event, count] of countSubscriptions(emitter)) add(`event ${name} ${event}`, count);
	}
	for (const [name, count] of activity.listeners()) add(`listener ${name}`, count);
	add('interval', activity.intervals());
	workspace.iterateAllLeaves((leaf) => {
		if (!(leaf instanceof HostLeaf)) return;
		const { shown } = leaf;
		add(`${shown instanceof PlaceholderView ? 'placeholder' : 'view'} ${shown.getViewType()}`);
		for (const [event, count] of countSubscriptions(leaf)) add(`event leaf ${event}`, count);
	});
	const registry = registryOf(app);
	const maps = {
		command: registry.commands,
		'view type': registry.views,
		'file extension': registry.extensions,
		'code block': registry.codeBlocks,
		'hover source': registry.hoverSources,
		'cli handler': registry.cliHandlers,
		'bases view': registry.basesViews,
		'protocol handler': registry.protocolHandlers,
	};
	for (const [name, map] of Object.entries(maps)) for (const key of map.keys()) add(`${name} ${key}`);
	add('post processor', registry.postProcessors.length);
	add('editor extension', registry.editorExtensions.length);
	add('editor suggest', registry.editorSuggests.length);
	add('setting tab', registry.settingTabs.length);
	add('ribbon icon', registry.ribbonIcons.length);
	add('status bar item', registry.statusBarItems.length);
	const inNotices = document.querySelectorAll('.notice-container, .notice-container *').length;
	add('node in body', document.body.querySelectorAll('*').length - inNotices);
	add('node in head', document.head.querySelectorAll('*').length);
	return counts;
}
