type SearchModule = typeof import('./search/search');

let loading: Promise<SearchModule> | undefined;

/** Loads the search once; a failed load is tried again at the next intent. */
export function loadSearch(): Promise<SearchModule> {
  loading ??= import('./search/search').catch(error => {
    loading = undefined;
    throw error;
  });
  return loading;
}
