import { isFocusLost } from './focus';

/**
 * Remembers what has the focus; what comes back gives it back, unless something else has taken it since. A button
 * that shows only while its line has the focus cannot take it, so its line does.
 */
export function rememberFocus(): () => void {
	const doc = activeDocument;
	const { activeElement } = doc;
	return () => {
		const around = activeElement?.parentElement?.closest('[tabindex]');
		for (const element of [activeElement, around]) {
			if (isFocusLost(doc) && element?.instanceOf(HTMLElement) === true && element.isConnected)
				element.focus({ preventScroll: true });
		}
	};
}
