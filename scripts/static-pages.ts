import type { BuildOptions } from '../lib/pipeline/build';

/** What renders the pages without Next; React's own build for production is several times as fast. */
export async function staticPages(): Promise<NonNullable<BuildOptions['staticPages']>> {
  const { NODE_ENV } = process.env;
  Object.assign(process.env, { NODE_ENV: 'production' });
  try {
    return (await import('../app/_static/static-pages')).staticPages;
  } finally {
    if (NODE_ENV === undefined) Reflect.deleteProperty(process.env, 'NODE_ENV');
    else Object.assign(process.env, { NODE_ENV });
  }
}
