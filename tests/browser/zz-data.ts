/** A plugin of a few lines: a code block that follows the vault, a side panel, a ribbon icon, a command. */
export const plugin = {
	manifest: JSON.stringify({ id: 'tally', name: 'Tally', version: '1.0.0', minAppVersion: '1.13.0', description: 'Counts notes.', author: 'Nobody', isDesktopOnly: false }),
	styles: '.tally-count { color: var(--text-accent); font-weight: var(--font-semibold); }',
	main: `
		const { ItemView, MarkdownRenderChild, Menu, Notice, Plugin, setIcon } = require('obsidian');
		const { EditorView } = require('@codemirror/view');
		class Panel extends ItemView {
			getViewType() { return 'tally'; }
			getDisplayText() { return 'Tally'; }
			getIcon() { return 'sigma'; }
			async onOpen() {
				this.contentEl.createDiv({ cls: 'tally-panel', text: this.app.vault.getMarkdownFiles().length + ' notes' });
			}
		}
		module.exports = class Tally extends Plugin {
			async onload() {
				this.registerView('tally', (leaf) => new Panel(leaf));
				this.registerHoverLinkSource('tally', { display: 'Tally', defaultMod: true });
				this.registerMarkdownCodeBlockProcessor('tally', (source, el, ctx) => {
					const child = new MarkdownRenderChild(el);
					const count = el.createDiv({ cls: 'tally-count' });
					const show = () => count.setText(this.app.vault.getMarkdownFiles().length + ' ' + source.trim());
					child.registerEvent(this.app.vault.on('create', show));
					child.registerEvent(this.app.vault.on('delete', show));
					show();
					ctx.addChild(child);
				});
				this.registerEditorExtension(EditorView.editorAttributes.of({ 'data-tally': 'yes' }));
				this.addRibbonIcon('sigma', 'Open the tally', () => this.openPanel());
				this.addCommand({ id: 'open', name: 'Open panel', callback: () => this.openPanel() });
				this.addCommand({ id: 'greet', name: 'Greet', callback: () => new Notice('Good morning') });
				this.addStatusBarItem().setText('tallying');
				this.registerEvent(this.app.workspace.on('file-menu', (menu, file) => {
					menu.addItem((item) => item.setTitle('Tally ' + file.name).setIcon('sigma').onClick(() => new Notice(file.path)));
				}));
			}
			async openPanel() {
				const leaf = await this.app.workspace.ensureSideLeaf('tally', 'right', { reveal: true });
				await this.app.workspace.revealLeaf(leaf);
			}
		};
	`,
};

export const files = {
	'Home.md': `---
title: The garden book
type: [index]
tags: [garden, garden/plan]
aliases: []
started: 2024-03-01
public: true
bed: "[[Herb bed]]"
---
What grows where, and who *waters* it. Begin with the [[Herb bed]], or read about #garden/plan and the [[Pond]] that is not dug yet.

## How many notes

\`\`\`tally
notes
\`\`\`

> [!tip] Water in the evening
> The soil keeps it **overnight**, see [the bed](beds/Herb%20bed.md).

## This week

- [x] Dig the long bed
- [ ] Sow the *second* row
  - Thyme and \`sage\`
- Look after the seedlings

| Bed | Light | Neighbours |
|---|---|---|
| [[Herb bed]] | full sun | beans, onions |
| Long bed | half shade | none so far |

1. First, the compost
2. Then, the seeds

\`\`\`yaml
beds: [herb, long]
\`\`\`

A quiet end, from [elsewhere](https://example.org).
`,
	'beds/Herb bed.md': '---\ntype: bed\n---\nThyme, sage and rosemary stand here.\n\n## Soil\n\nDry and stony. Back [[Home]].\n',
	'beds/north/Fern corner.md': 'Shade all day. ![[Herb bed#Soil]]\n',
	'Broken.md': '---\ntitle: One: two\n\tbad: tab\n---\nThe properties above cannot be read.\n',
	'plan.base': 'views: []\n',
};

