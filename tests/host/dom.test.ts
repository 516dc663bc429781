import { addIcon, getIcon, getIconIds, removeIcon, setIcon, setTooltip } from 'obsidian';
import { describe, expect, it, test } from 'vitest';
import { createHost } from './host';

describe('setIcon', () => {
	test.each(['list', 'lucide-list', 'arrow-down-a-z', 'clock-1', 'check-circle-2', 'trash-2'])(
		'draws %s from Lucide',
		(name) => {
			const el = createDiv({ text: 'old' });
			setIcon(el, name);
			const svg = el.querySelector('svg');
			expect([el.childElementCount, el.textContent, svg?.classList.value, (svg?.childElementCount ?? 0) > 0]).toEqual([
				1,
				'',
				`svg-icon lucide-${name.replace('lucide-', '')}`,
				true,
			]);
		},
	);

	it('does nothing where there is no such icon', () => {
		const el = createDiv({ text: 'old' });
		setIcon(el, 'no-such-icon');
		expect([el.textContent, getIcon('no-such-icon')]).toEqual(['old', null]);
	});

	it('draws what was added', () => {
		addIcon('mine', '<circle cx="50" cy="50" r="40"/>');
		const el = createDiv();
		setIcon(el, 'mine');
		expect([
			el.querySelector('svg circle')?.getAttribute('r'),
			getIconIds().includes('mine'),
			getIconIds().includes('lucide-list'),
		]).toEqual(['40', true, true]);
		removeIcon('mine');
		expect(getIcon('mine')).toBeNull();
	});
});

describe('setTooltip', () => {
	it('names the element', () => {
		const el = createDiv();
		setTooltip(el, 'What it does', { placement: 'top', delay: 100 });
		expect([el.getAttribute('aria-label'), el.dataset['tooltip'], el.dataset['tooltipPosition']]).toEqual([
			'What it does',
			'What it does',
			'top',
		]);
	});
});

describe('a host', () => {
	it('waits for the timers and the idle callbacks of plugins when it settles, but not for long ones', async () => {
		const host = await createHost({});
		const log: string[] = [];
		window.setTimeout(() => {
			log.push('timer');
			window.requestIdleCallback(() => {
				log.push('idle');
				window.requestAnimationFrame(() => void log.push('frame'));
			});
		}, 50);
		const long = window.setTimeout(() => void log.push('long'), 60_000);
		await host.settle();
		window.clearTimeout(long);
		expect(log).toEqual(['timer', 'idle', 'frame']);
	});

	it('takes the place of the one before', async () => {
		await createHost({});
		const host = await createHost({});
		expect(document.querySelectorAll('.app-container')).toHaveLength(1);
		host.dispose();
		expect(document.querySelector('.app-container')).toBeNull();
	});
});
