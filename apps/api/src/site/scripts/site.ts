/** Small additions to pages that are complete without them. */
import { autoSubmit } from './filters.js';
import { markNow } from './now.js';
import { copyButtons, followScope } from './buttons.js';
import { showDay } from './days.js';

autoSubmit();
copyButtons();
followScope();
markNow();
showDay();
