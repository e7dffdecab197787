/**
 * The entry of what is saved for offline use: loaded on the page where readers save, and on every page once they have.
 */
import { markSavedPage } from './saved-mark';

void markSavedPage();

// defines the element
if (document.querySelector('offline-packs')) void import('./packs');
