/** Small additions to pages that are complete without them. */
import { autoSubmit } from './agenda/filters.client.js';
import { markNow } from './agenda/now.client.js';
import { copyButtons, followScope } from './frame/buttons.client.js';
import { showDay } from './agenda/days.client.js';

autoSubmit();
copyButtons();
followScope();
markNow();
showDay();
