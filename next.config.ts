import type { NextConfig } from 'next';

const developing = process.env.NODE_ENV === 'development';

/** Next is the compiler: it writes static HTML, and lib/finish takes it from there. */
const config: NextConfig = {
  // The development server also answers for search files and media, by route handlers named *.dev.ts.
  ...(developing ? {} : { output: 'export', distDir: process.env.EXPORT_FOLDER ?? 'out' }),
  pageExtensions: developing ? ['dev.ts', 'tsx', 'ts'] : ['tsx', 'ts'],
  trailingSlash: true,
  ...(process.env.BASE_PATH && { basePath: process.env.BASE_PATH }),
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  images: { unoptimized: true },
  // `npm run check` type-checks everything, tests included; a build of content should not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@mdx-js/mdx', 'flexsearch', 'remark-gfm', 'vfile', 'yaml', 'zod', 'image-size'],
  experimental: {
    globalNotFound: true,
    isrFlushToDisk: false,
    // what Next gives is kept as a whole (lib/pipeline/next-site.ts)
    turbopackFileSystemCacheForBuild: false,
    // every process reads the content, and there are few pages
    ...(process.env.PAGE_SAMPLES && { cpus: 1 }),
  },
  turbopack: { root: import.meta.dirname },
};

export default config;
