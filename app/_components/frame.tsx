import type { ReactNode } from 'react';
import type { Content } from '@/lib/content/model';
import { languageNames } from '@/lib/i18n/format';
import { counterpartOf, locales } from '@/lib/i18n/locales';
import { absoluteAddress, pathname } from '@/lib/i18n/routes';
import { type Translator, translator } from '@/lib/i18n/translate';
import { shareImageAddress, siteImage } from '@/lib/publish/addresses';
import { feedbackAddress } from '@/lib/site/feedback';
import type { PageHead } from '@/lib/site/head';
import { type PageLink, pageLink } from '@/lib/site/page-view';
import { SearchIcon } from './search-icon';

interface FrameProps {
  site: Content;
  head: PageHead;
  /** The entry of the menu that this page is, or belongs to. */
  current?: { href: string; exact: boolean };
  children: ReactNode;
}

/** What surrounds every page: skip link, header with the language switch, main, footer. */
export function Frame({ site, head, current, children }: FrameProps) {
  const { locale } = head;
  const t = translator(locale);
  const about = site.pages.find(({ id }) => id === 'about');
  const aboutLink = about && pageLink(about, locale);
  const menu: PageLink[] = [
    { href: pathname(locale, { kind: 'articles' }), title: t('layout.articles') },
    { href: pathname(locale, { kind: 'glossary' }), title: t('layout.glossary') },
    ...(['timeline', 'places'] as const).flatMap(kind => {
      const page = site.pages.find(({ data }) => data.data === kind);
      return page ? [{ ...pageLink(page, locale), title: t(`layout.${kind}`) }] : [];
    }),
    ...(aboutLink ? [{ ...aboutLink, title: t('layout.about') }] : []),
  ];
  return (
    <>
      {/* consumers take title and text from the head; only a picture has to be named */}
      {!head.noindex && (
        <meta property="og:image" content={absoluteAddress(site.site.baseUrl, shareImage(site, head))} />
      )}
      <a className="skip" href="#main">
        {t('layout.skip')}
      </a>
      <header className="top">
        <a className="brand" href={pathname(locale, { kind: 'home' })}>
          <span className="pair" data-on={locale} />
          {site.site.name}
        </a>
        <nav aria-label={t('layout.menu')}>
          <ul>
            {menu.map(({ href, title }) => (
              <li key={href}>
                <a
                  href={href}
                  {...(current?.href === href && { 'aria-current': current.exact ? 'page' : 'true' })}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <site-search>
          <a className="find" href={pathname(locale, { kind: 'search' })}>
            <SearchIcon />
            <span>{t('layout.search')}</span>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus */}
            <kbd aria-hidden="true">Ctrl K</kbd>
          </a>
        </site-search>
        <LanguageSwitch head={head} t={t} />
      </header>
      <main className="page" id="main">
        {children}
      </main>
      <Footer site={site} head={head} about={aboutLink} t={t} />
    </>
  );
}

/** Of the page's group, where site.yaml has it. */
function shareImage({ site }: Content, { locale, group }: PageHead): string {
  return shareImageAddress(locale, site.groups.find(({ id }) => id === group)?.id ?? siteImage);
}

/** Danish left, English right; the other one is a plain link to this page's counterpart. */
function LanguageSwitch({ head, t }: { head: PageHead; t: Translator }) {
  const other = counterpartOf(head.locale);
  const label = head.translated ? languageNames[other] : t('layout.onlyHere');
  return (
    <language-switch class="switch" role="group" aria-label={t('layout.language')}>
      {locales.map(locale =>
        locale === head.locale ? (
          <span key={locale} lang={locale} aria-current="true">
            {languageNames[locale]}
          </span>
        ) : (
          <a key={locale} lang={locale} hrefLang={locale} href={head.counterpart}>
            {head.noindex ? languageNames[other] : label}
          </a>
        ),
      )}
    </language-switch>
  );
}

interface FooterProps {
  site: Content;
  head: PageHead;
  about: PageLink | undefined;
  t: Translator;
}

function Footer({ site: { site }, head, about, t }: FooterProps) {
  const feedback = feedbackAddress(site, head);
  return (
    <footer className="foot">
      <div>
        <p>{site.disclaimer?.[head.locale] ?? site.description[head.locale]}</p>
        <ul>
          {about && (
            <li>
              <a href={about.href}>{t('layout.aboutSources')}</a>
            </li>
          )}
          {feedback && (
            <li>
              <a href={feedback}>{t('layout.feedback')}</a>
            </li>
          )}
          {site.license && (
            <li>
              <a href={site.license.url} rel="license">
                {t('layout.license', { license: site.license.name })}
              </a>
            </li>
          )}
        </ul>
        <theme-choice>
          <fieldset>
            <legend>{t('layout.theme')}</legend>
            {(['auto', 'light', 'dark'] as const).map(theme => (
              <label key={theme}>
                <input type="radio" name="theme" value={theme} defaultChecked={theme === 'auto'} />
                {t(
                  (
                    {
                      auto: 'layout.themeAuto',
                      light: 'layout.themeLight',
                      dark: 'layout.themeDark',
                    } as const
                  )[theme],
                )}
              </label>
            ))}
          </fieldset>
        </theme-choice>
      </div>
    </footer>
  );
}
