import { Component } from 'obsidian';
import type { App, MarkdownPostProcessor, MarkdownPostProcessorContext, MarkdownRenderChild, TFile } from 'obsidian';
import type Token from 'markdown-it/lib/token.mjs';
import { appendTokens } from './markdown/dom';
import { fillEmbed, selectBlocks, splitTarget } from './markdown/embeds';
import { blankFrontmatter, createParser } from './markdown/syntax';

/** What plugins registered: processors by code block language, and post processors in the order they run. */
export interface MarkdownProcessors {
	readonly codeBlocks: ReadonlyMap<
		string,
		(source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => unknown
	>;
	readonly postProcessors: readonly MarkdownPostProcessor[];
}

/** The renderer's side of a rendering: who owns its children, and which document it is. */
export interface RenderingContext {
	addChild(child: MarkdownRenderChild): void;
	readonly docId: string;
	/** False where Obsidian knows no sections (`MarkdownRenderer.render`, embeds); true when left out. */
	readonly hasSections?: boolean;
}

interface Section {
	readonly el: HTMLElement;
	readonly lineStart: number;
	readonly lineEnd: number;
}

const deepestEmbed = 5;
const parser = createParser();

/**
 * Renders a note the way Obsidian's reading view does: one `div.el-…` per top-level block, the frontmatter left
 * out, plugins' code blocks filled, post processors run on each section. Resolves when all of them are done;
 * a processor that throws is reported on the console, as in Obsidian, and the rest goes on.
 */
export async function renderMarkdown(
	app: App,
	markdown: string,
	el: HTMLElement,
	sourcePath: string,
	component: Component,
	processors: MarkdownProcessors,
	context: RenderingContext,
): Promise<void> {
	await renderNote({ app, component, processors, context, depth: 0 }, markdown, el, sourcePath, '');
}

interface Rendering {
	readonly app: App;
	readonly component: Component;
	readonly processors: MarkdownProcessors;
	readonly context: RenderingContext;
	readonly depth: number;
}

async function renderNote(
	rendering: Rendering,
	markdown: string,
	el: HTMLElement,
	sourcePath: string,
	subpath: string,
): Promise<void> {
	const sections: Section[] = [];
	const pending: Promise<void>[] = [];
	const ctx = contextFor(rendering, markdown, sourcePath, sections);
	const ports = {
		isResolved: (target: string) => {
			const [path] = splitTarget(target);
			return path === '' || rendering.app.metadataCache.getFirstLinkpathDest(path, sourcePath) !== null;
		},
		embed: (at: HTMLElement, parts: Parameters<typeof fillEmbed>[2]) => {
			if (rendering.depth >= deepestEmbed) return;
			pending.push(
				fillEmbed(rendering.app, at, parts, sourcePath, (host, file, part) =>
					renderEmbedded(rendering, host, file, part),
				),
			);
		},
		codeBlock: (language: string, source: string, at: HTMLElement) => {
			const processor = rendering.processors.codeBlocks.get(language);
			if (processor === undefined) return false;
			pending.push(settle(() => processor(source, at, ctx)));
			return true;
		},
	};
	const blocks = selectBlocks(topLevelBlocks(parser.parse(blankFrontmatter(markdown), {})), subpath);
	for (const block of blocks) {
		const section = appendSection(el, block);
		sections.push(section);
		appendTokens(section.el, block, ports);
		for (const process of rendering.processors.postProcessors) pending.push(settle(() => process(section.el, ctx)));
	}
	await Promise.all(pending);
}

/** Renders an embedded note, and renders it again whenever that note changes. */
async function renderEmbedded(outer: Rendering, el: HTMLElement, file: TFile, subpath: string): Promise<void> {
	const { app, component, context } = outer;
	const frame = component.addChild(new Component());
	let content: Component | null = null;
	const render = async (): Promise<void> => {
		if (content !== null) frame.removeChild(content);
		const owner = frame.addChild(new Component());
		content = owner;
		const ownContext = { ...context, addChild: (child: MarkdownRenderChild) => void owner.addChild(child) };
		const text = await app.vault.cachedRead(file);
		el.replaceChildren();
		await renderNote(
			{ ...outer, component: owner, context: ownContext, depth: outer.depth + 1 },
			text,
			el,
			file.path,
			subpath,
		);
	};
	frame.registerEvent(
		app.metadataCache.on('changed', (changed) => {
			if (changed === file) void render();
		}),
	);
	await render();
}

function contextFor(
	rendering: Rendering,
	text: string,
	sourcePath: string,
	sections: readonly Section[],
): MarkdownPostProcessorContext {
	const { app, context, depth } = rendering;
	const hasSections = depth === 0 && context.hasSections !== false;
	const frontmatter: unknown = app.metadataCache.getCache(sourcePath)?.frontmatter;
	return {
		docId: context.docId,
		sourcePath,
		frontmatter,
		addChild: (child) => {
			context.addChild(child);
		},
		getSectionInfo: (el) => {
			const section = hasSections ? sections.find((candidate) => candidate.el.contains(el)) : undefined;
			return section === undefined ? null : { text, lineStart: section.lineStart, lineEnd: section.lineEnd };
		},
	};
}

async function settle(run: () => unknown): Promise<void> {
	try {
		await run();
	} catch (error) {
		console.error(error);
	}
}

/** Cuts a token stream where a block at the top level ends. */
function topLevelBlocks(tokens: readonly Token[]): Token[][] {
	const blocks: Token[][] = [];
	let block: Token[] = [];
	let depth = 0;
	for (const token of tokens) {
		block.push(token);
		depth += token.nesting;
		if (depth > 0) continue;
		blocks.push(block);
		block = [];
	}
	return blocks;
}

function appendSection(parent: HTMLElement, block: readonly Token[]): Section {
	const first = block[0];
	const el = parent.ownerDocument.createElement('div');
	el.className = `el-${first?.type === 'fence' || first?.type === 'code_block' ? 'pre' : (first?.tag ?? 'p')}`;
	parent.append(el);
	const [from, to] = first?.map ?? [0, 1];
	return { el, lineStart: from, lineEnd: Math.max(from, to - 1) };
}
