import type { HTMLAttributes, ReactNode } from 'react';

type ElementProps = Omit<HTMLAttributes<HTMLElement>, 'className'> & { class?: string; children?: ReactNode };

declare module 'react' {
  namespace JSX {
    /** Our custom elements; defined in app/_elements. React writes `class` on them as it stands. */
    interface IntrinsicElements {
      'language-choice': ElementProps;
      'language-switch': ElementProps;
      'near-pages': ElementProps;
      'offline-packs': ElementProps;
      'search-page': ElementProps;
      'section-list': ElementProps;
      'site-search': ElementProps;
      'theme-choice': ElementProps;
    }
  }
}
