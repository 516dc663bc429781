/** What comes up over the workspace. */
import './menu';
import './modal';
import './notice';
import './suggest';
