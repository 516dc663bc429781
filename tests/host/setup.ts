import { prepareWindow } from './window';

prepareWindow();
// The files of a worker share a page, and none of them finds on it what another left.
document.body.replaceChildren();
