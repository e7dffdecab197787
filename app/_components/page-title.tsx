import type { PageLink } from '@/lib/site/page-view';

/** The title of a page and, on the small leaf, its counterpart. */
export function PageTitle({
  title,
  lang,
  counterpart,
  className,
}: {
  title: string;
  lang?: string;
  counterpart?: PageLink | undefined;
  className?: string;
}) {
  return (
    <hgroup {...(className && { className })}>
      <h1 {...(lang && { lang })}>{title}</h1>
      {counterpart && <There link={counterpart} />}
    </hgroup>
  );
}

/** A counterpart: in the other language's ink, leading there. */
export function There({ link: { href, title, lang } }: { link: PageLink }) {
  return (
    <p className="there" lang={lang}>
      <a hrefLang={lang} href={href}>
        {title}
      </a>
    </p>
  );
}
