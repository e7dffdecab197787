import type { PageLink } from '@/lib/site/page-view';

/** A titled list of links to pages; nothing when there are none. */
export function LinkList({ id, title, links }: { id: string; title: string; links: readonly PageLink[] }) {
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
      </ul>
    </section>
  );
}
