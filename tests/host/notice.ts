import './mend';
import { Notice } from 'obsidian-test-mocks/obsidian';
import { activity } from './activity';
import { mend } from './mend';
import { registryOf } from './registry';

const usualDuration = 4000;

mend(Notice.prototype, {
	// A notice is in the page until its time is over or it is clicked; 0 means until it is clicked.
	constructor__(message, duration = usualDuration) {
		const parent =
			activeDocument.querySelector('.notice-container') ?? activeDocument.body.createDiv('notice-container');
		this.noticeEl = this.containerEl;
		this.noticeEl.replaceChildren(this.messageEl);
		this.noticeEl.addClass('notice');
		this.messageEl.addClass('notice-message');
		if (typeof message !== 'string') this.messageEl.replaceChildren(message);
		parent.append(this.noticeEl);
		this.noticeEl.addEventListener('click', () => {
			this.hide();
		});
		if (duration > 0)
			activity.later(() => {
				this.hide();
			}, duration);
		const app: unknown = Reflect.get(globalThis, 'app');
		if (typeof app !== 'object' || app === null) return;
		registryOf(app).notices.push({ text: this.messageEl.textContent ?? '', duration, el: this.noticeEl });
	},
	setMessage(message) {
		this.messageEl.replaceChildren(message);
		return this;
	},
	hide() {
		this.noticeEl.remove();
	},
});
