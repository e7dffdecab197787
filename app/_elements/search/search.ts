/** The entry of the search: loaded on intent, and at once where a page has a place for it. */
import './search.css';

export { openDialog } from './dialog';
export { warm } from './engine';
export { showKeys } from './keys';
export { mountNear } from './near';
export { mountPage } from './page';
