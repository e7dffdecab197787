/** One entry of Starlight's sidebar. */
interface SidebarLink {
  label: string;
  translations: Record<string, string>;
  link: string;
}

/** The text of `astro.config.mjs`: two languages, search by Pagefind, a sitemap; the rest as it comes. */
export function configuration(sidebar: readonly SidebarLink[]): string {
  const options = {
    title: 'Målebord',
    locales: { da: { label: 'Dansk', lang: 'da' }, en: { label: 'English', lang: 'en' } },
    defaultLocale: 'en',
    sidebar,
  };
  return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://bench.example',
  integrations: [starlight(${JSON.stringify(options, null, 2)})],
});
`;
}

/** The text of `src/content.config.ts`, as Starlight's starter has it. */
export const contentConfiguration = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
