import './vault';
import { FileManager, TFolder, type App, type TAbstractFile, type TFile } from 'obsidian-test-mocks/obsidian';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from './frontmatter';
import { relativePath } from './link-paths';

interface Reference {
	readonly source: TFile;
	readonly target: TFile;
	readonly original: string;
	readonly link: string;
}

/** Links, renames and deletions by the user's preferences, which tests give as `options.config`. */
export class HostFileManager extends FileManager {
	private readonly host: App;

	constructor(app: App) {
		super(app);
		this.host = app;
	}

	override generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
		const isEmbed = file.extension !== 'md';
		const linktext = this.linktextFor(file, sourcePath, this.prefers('useMarkdownLinks')) + subpath;
		const link = this.prefers('useMarkdownLinks')
			? `[${alias === '' ? file.basename : alias}](${encodeLink(linktext)})`
			: `[[${linktext}${alias === '' ? '' : `|${alias}`}]]`;
		return isEmbed ? `!${link}` : link;
	}

	/** Drops comments and quotes and expands flow lists; frontmatter that does not parse is an error. */
	override async processFrontMatter(
		file: TFile,
		change: (frontmatter: Record<string, unknown>) => void,
	): Promise<void> {
		await this.host.vault.process(file, (text) => {
			const info = getFrontMatterInfo(text);
			const parsed: unknown = info.exists ? parseYaml(info.frontmatter) : {};
			const frontmatter = isRecord(parsed) ? parsed : {};
			change(frontmatter);
			const body = text.slice(info.contentStart);
			return Object.keys(frontmatter).length === 0 ? body : `---\n${stringifyYaml(frontmatter)}---\n${body}`;
		});
	}

	/** Moves, then rewrites the links that would lead elsewhere or nowhere, keeping their form and their text. */
	override async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
		const references = this.config('alwaysUpdateLinks') === false ? [] : this.references();
		await this.host.vault.rename(file, newPath);
		const lost = references.filter(({ source, target, link }) => {
			return this.host.metadataCache.getFirstLinkpathDest(pathOf(link), source.path) !== target;
		});
		const sources = new Set(lost.map(({ source }) => source));
		for (const source of sources) {
			const own = lost.filter((reference) => reference.source === source);
			await this.host.vault.process(source, (text) => own.reduce((changed, one) => this.rewrite(changed, one), text));
		}
	}

	override async trashFile(file: TAbstractFile): Promise<void> {
		const option = this.config('trashOption') ?? 'system';
		if (option === 'none') await this.host.vault.delete(file, true);
		else await this.host.vault.trash(file, option === 'system');
	}

	override async promptForDeletion(file: TAbstractFile): Promise<void> {
		await this.trashFile(file);
	}

	override getNewFileParent(sourcePath: string): TFolder {
		const { vault } = this.host;
		if (this.config('newFileLocation') === 'folder')
			return vault.getFolderByPath(String(this.config('newFileFolderPath'))) ?? vault.getRoot();
		if (this.config('newFileLocation') !== 'current') return vault.getRoot();
		return vault.getFileByPath(sourcePath)?.parent ?? vault.getRoot();
	}

	private config(key: string): unknown {
		return this.host.vault.getConfig__(key);
	}

	private prefers(key: string): boolean {
		return this.config(key) === true;
	}

	private linktextFor(file: TFile, sourcePath: string, keepsExtension: boolean): string {
		const format = this.config('newLinkFormat') ?? 'shortest';
		const path = keepsExtension || file.extension !== 'md' ? file.path : file.path.slice(0, -'.md'.length);
		if (format === 'absolute') return path;
		if (format === 'relative') return relativePath(path, sourcePath);
		return this.host.metadataCache.fileToLinktext(file, sourcePath, !keepsExtension);
	}

	private references(): Reference[] {
		const { vault, metadataCache } = this.host;
		return vault.getMarkdownFiles().flatMap((source) => {
			const cache = metadataCache.getFileCache(source);
			const links = [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])];
			return links.flatMap(({ link, original }) => {
				const target = pathOf(link) === '' ? null : metadataCache.getFirstLinkpathDest(pathOf(link), source.path);
				return target === null ? [] : [{ source, target, original, link }];
			});
		});
	}

	private rewrite(text: string, { source, target, original, link }: Reference): string {
		const isWiki = /^!?\[\[/.test(original);
		const linktext = this.linktextFor(target, source.path, !isWiki) + link.slice(pathOf(link).length);
		const changed = isWiki
			? original.replace(/(\[\[)[^\]|\\]*/, (_, open: string) => open + linktext)
			: original.replace(/\]\((?:<[^>]*>|[^\s)]*)/, () => `](${encodeLink(linktext)}`);
		return text.replaceAll(original, () => changed);
	}
}

function pathOf(link: string): string {
	return link.replace(/#.*$/s, '');
}

function encodeLink(linktext: string): string {
	return linktext.replace(/[\s()<>]/g, (char) =>
		char === '(' ? '%28' : char === ')' ? '%29' : encodeURIComponent(char),
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

FileManager.create__ = (app) => new HostFileManager(app);
