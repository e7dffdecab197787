import { loadSearch } from './load-search';

type Mount = 'mountPage' | 'mountNear';

/** A place that the search module fills at once. Without the module the page's own links remain. */
function lazySearch(mount: Mount): CustomElementConstructor {
  return class extends HTMLElement {
    connectedCallback(): void {
      loadSearch().then(
        search => search[mount](this),
        () => {},
      );
    }
  };
}

/** The search on its own page. */
export const SearchPage = lazySearch('mountPage');
/** Pages near a wrong address, on the 404 page. */
export const NearPages = lazySearch('mountNear');
