import type { App, Component as OriginalComponent, MarkdownRenderChild } from 'obsidian';
import { MarkdownRenderer, type Component } from 'obsidian-test-mocks/obsidian';
import { renderMarkdown } from './markdown';
import { registryOf } from './registry';

/** Renders Markdown anywhere: what processors add lives as long as the component that was given. */
MarkdownRenderer.render = async (app, markdown, el, sourcePath, component) => {
	await render(app as unknown as App, markdown, el, sourcePath, component);
};

MarkdownRenderer.renderMarkdown = async (markdown, el, sourcePath, component) => {
	const app: unknown = Reflect.get(globalThis, 'app');
	await render(app as App, markdown, el, sourcePath, component);
};

async function render(
	app: App,
	markdown: string,
	el: HTMLElement,
	sourcePath: string,
	component: unknown,
): Promise<void> {
	const owner = component as Component & OriginalComponent;
	const addChild = (child: MarkdownRenderChild): void => void owner.addChild(child as unknown as Component);
	const { codeBlocks, postProcessors } = registryOf(app);
	await renderMarkdown(
		app,
		markdown,
		el,
		sourcePath,
		owner,
		{ codeBlocks, postProcessors },
		{ addChild, docId: 'rendered', hasSections: false },
	);
}
