import { translator } from '@/lib/i18n/translate';
import type { CitingView } from '@/lib/site/citing-view';
import type { PageHead } from '@/lib/site/head';
import { WordsHeader } from './words-header';

/** How to cite a page: where "cite this page" leads without script. */
export function Citing({ head, view }: { head: PageHead; view: CitingView }) {
  const t = translator(head.locale);
  const { site, examples } = view;
  return (
    <div className="words citing">
      <WordsHeader head={head} title={lang => translator(lang)('cite.title')}>
        <p className="intro">{t('cite.intro')}</p>
      </WordsHeader>
      <section aria-labelledby="parts">
        <h2 id="parts">{t('cite.parts')}</h2>
        <ul>
          <li>{t('cite.partTitle')}</li>
          <li>{t('cite.partVersion', { site })}</li>
          <li>{t('cite.partDates')}</li>
          <li>{t('cite.partAddress')}</li>
        </ul>
      </section>
      {examples.length > 0 && (
        <section aria-labelledby="example">
          <h2 id="example">{t('cite.example')}</h2>
          {examples.map(({ name, text, isCode }) => (
            <div key={name}>
              <h3>{name}</h3>
              {isCode ? <pre>{text}</pre> : <p>{text}</p>}
            </div>
          ))}
          <p>{t('cite.script')}</p>
        </section>
      )}
    </div>
  );
}
