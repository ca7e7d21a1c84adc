import { askFirst } from '../../lib/extension/messages/ask-first';

// The page is asked before anything else is loaded: its answer takes as long as all the rest.
const first = askFirst(location.search);
void import('./show-panel').then(({ showPanel }) => showPanel(first));
