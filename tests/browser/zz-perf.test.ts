import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { openStage } from './stage';
const css = readFileSync('styles.css','utf8');
it('x', async () => {
	const define = (name: string, label: string): string => `---\ntitle: ${label} Phase\ntags: [group-phase]\naliases: ["#${name}"]\n---\n`;
	const files: Record<string, string> = { '.obsidian/app.json': '{}', 'Home.md': '# H', 'group-phase/formation-phase.md': define('formation', 'Formation'), 'group-phase/iteration-phase.md': define('iteration', 'Iteration'), 'tools/types/pattern.md': '---\n---\n' };
	const faults = ['phase: [coordination]', 'phase: [formation-phase, iteration]', 'phase: [formatoin]', 'phase: [formation, coordination, iteration]', ''];
	for (let at = 1; at <= 5000; at += 1) files[`beds/row ${Math.ceil(at / 10)}/Bed ${at}.md`] = `---\ntype: pattern\n${faults[at % 5]}\n---\n`;
	const stage = await openStage({ open: 'Home.md', files, plugin: { main: readFileSync('main.js','utf8'), manifest: readFileSync('manifest.json','utf8'), styles: css } });
	const { page } = stage;
	await page.getByLabel('Open phases and problems').click();
	await page.getByRole('tab', { name: /Problems/ }).click();
	await page.getByText('is not a phase').first().waitFor();
	await page.waitForTimeout(1500);
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Performance.enable');
	const metrics = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map((m) => [m.name, m.value]));
	const m0 = await metrics();
	await cdp.send('Profiler.enable'); await cdp.send('Profiler.start');
	const r = await page.evaluate(async () => {
		const scroller = [...document.querySelectorAll<HTMLElement>('.in-phase-scroll')].at(-1)!;
		const frames: number[] = []; let last = performance.now();
		for (let i = 0; i < 60; i += 1) { scroller.scrollTop += 400; await new Promise((r) => requestAnimationFrame(r)); const now = performance.now(); frames.push(now - last); last = now; }
		frames.sort((a, b) => a - b);
		return [frames[30], frames[55], frames[59]];
	});
	const { profile } = await cdp.send('Profiler.stop');
	const m1 = await metrics();
	console.log('frames', JSON.stringify(r), ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration', 'LayoutCount', 'RecalcStyleCount', 'TaskDuration'].map((k) => `${k} ${((m1[k] ?? 0) - (m0[k] ?? 0)).toFixed(2)}`).join('; '));
	const self = new Map<number, number>(); const dt = profile.timeDeltas ?? [];
	(profile.samples ?? []).forEach((id, i) => self.set(id, (self.get(id) ?? 0) + (dt[i] ?? 0)));
	const by = new Map<string, number>();
	for (const n of profile.nodes) { const k = `${n.callFrame.functionName || '(anon)'} ${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber}:${n.callFrame.columnNumber}`; by.set(k, (by.get(k) ?? 0) + (self.get(n.id) ?? 0)); }
	console.log([...by].sort((a, b) => b[1] - a[1]).slice(0, 14).map(([k, v]) => `${(v / 1000).toFixed(0)} ms ${k}`).join('\n'));
	await stage.close();
}, 120000);
