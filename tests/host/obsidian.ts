/**
 * What the specifier `obsidian` means in tests: the mocks, with what behaves otherwise than Obsidian replaced.
 * The same module is bundled for a page of a real browser.
 */
import './mend';
import './events';
import './markdown-renderer';
import './file-manager';
import './metadata-cache';
import './workspace';
import './keymap';
import './popover';
import './components';
import './settings';
import './bases';

export * from 'obsidian-test-mocks/obsidian';
export {
	getAllTags,
	getFrontMatterInfo,
	parseFrontMatterAliases,
	parseFrontMatterEntry,
	parseFrontMatterStringArray,
	parseFrontMatterTags,
	parseYaml,
	resolveSubpath,
	stringifyYaml,
} from './frontmatter';
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './icons';
export { HostMarkdownView as MarkdownView } from './markdown-view';
export { HostPlugin as Plugin } from './plugin';
export { getLanguage } from './language';
export { prepareFuzzySearch, renderMatches, renderResults } from './search-results';
export { setTooltip } from './tooltip';
