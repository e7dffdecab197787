import type { ReactNode } from 'react';
import type { PageLink } from '@/lib/site/page-view';

interface LinkListProps {
  id: string;
  title: string;
  links: readonly PageLink[];
  /** What follows the links, as a last entry. */
  more?: ReactNode;
}

/** A titled list of links to pages; nothing when there are none. */
export function LinkList({ id, title, links, more }: LinkListProps) {
  if (!links.length) return null;
  return (
    <section className="read-on" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {links.map(({ href, title, lang }) => (
          <li key={href}>
            <a href={href} lang={lang}>
              {title}
            </a>
          </li>
        ))}
        {more && <li>{more}</li>}
      </ul>
    </section>
  );
}
