import { Fragment } from 'react';
import { type Translator, translator } from '@/lib/i18n/translate';
import type { DataPageView, ShownData } from '@/lib/site/data/data-page-view';
import { AfterText, ArticleHead, Contents, foreignLang } from '../article';
import { Commanders } from './commanders';
import { Diagram } from './diagram';
import { Personnel } from './personnel';
import { Places } from './places';
import { Timeline } from './timeline';

/** A page that shows data: introduction, data, and the sections that say how to read it. */
export function DataPage({ view }: { view: DataPageView }) {
  const t = translator(view.head.locale);
  const foreign = foreignLang(view);
  return (
    <article className="article data">
      <ArticleHead view={view} />
      <Contents view={view} />
      <div className="body">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the body is sanitised HTML */}
        <div className="text" lang={foreign} dangerouslySetInnerHTML={{ __html: view.html }} />
        <div className="wide">
          <Data data={view.data} t={t} />
        </div>
        {view.parts.map(({ html, diagram }) => (
          <Fragment key={diagram?.id ?? 'last'}>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: as above */}
            <div className="text" lang={foreign} dangerouslySetInnerHTML={{ __html: html }} />
            {diagram && (
              <div className="text">
                <Diagram view={diagram} />
              </div>
            )}
          </Fragment>
        ))}
      </div>
      <AfterText view={view} />
    </article>
  );
}

function Data({ data, t }: { data: ShownData; t: Translator }) {
  switch (data.kind) {
    case 'timeline':
      return <Timeline view={data} t={t} />;
    case 'places':
      return <Places view={data} t={t} />;
    case 'personnel':
      return <Personnel view={data} t={t} />;
    case 'commanders':
      return <Commanders view={data} t={t} />;
  }
}
