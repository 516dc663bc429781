import { prepareWindow } from './window';

prepareWindow();
