import { counterpartOf, type Locale, type Localized } from '../i18n/locales';

/** Width and height of a picture that stands for a page where it is shared; what the large networks ask for. */
export const shareImageSize = { width: 1200, height: 630 };

/** The fonts it is drawn with. */
export const shareImageFont = 'Noto Serif';

/** An element as React makes them, which the drawing program reads; `lib` knows no React. */
export interface Drawn {
  type: string;
  props: {
    style?: Readonly<Record<string, string | number>>;
    children?: readonly Drawn[] | string;
  } & Readonly<Record<string, unknown>>;
}

/** Colours of the light theme (app/_styles/tokens.css); such pictures know no other. */
const ink = '#1b2326';
const soft = '#4c575b';
const paper = '#fafaf6';
const rule = '#d9dcd7';
const own: Localized = { da: '#0b5566', en: '#93401d' };

const margin = 72;
/** The large leaf's share of the width, as on the front page. */
const large = 0.62;

/**
 * The spread as a picture: the title on the large leaf, on the small one its counterpart, Danish left. It can hold
 * about 100 letters of title; what is longer is cut.
 * @param title what the picture stands for, in both languages
 * @param site the site's name
 */
export function shareImage(title: Localized, site: string, locale: Locale): Drawn {
  const other = counterpartOf(locale);
  const leaves = {
    [locale]: largeLeaf(title[locale], site, locale),
    [other]: smallLeaf(title[other], other),
  };
  return box(
    { width: '100%', height: '100%', backgroundColor: paper, fontFamily: shareImageFont, color: ink },
    [leaves.da!, box({ width: 2, height: '100%', backgroundColor: rule }), leaves.en!],
  );
}

function largeLeaf(title: string, site: string, locale: Locale): Drawn {
  return box({ ...leaf, width: shareImageSize.width * large, justifyContent: 'space-between' }, [
    text({ fontSize: titleSize(title), lineHeight: 1.08, letterSpacing: '-0.02em', lineClamp: 5 }, title),
    box({ alignItems: 'center' }, [mark(locale), text({ fontSize: 34, marginLeft: 20, color: soft }, site)]),
  ]);
}

function smallLeaf(title: string, locale: Locale): Drawn {
  return box({ ...leaf, flex: 1 }, [
    text(
      {
        fontSize: 36,
        lineHeight: 1.25,
        fontStyle: 'italic',
        color: own[locale],
        marginTop: 12,
        lineClamp: 9,
      },
      title,
    ),
  ]);
}

const leaf = { flexDirection: 'column', padding: margin };

/** In pixels. Long words must fit the leaf: Danish compounds reach 25 letters. */
function titleSize(title: string): number {
  const longest = longestWord(title);
  if (title.length > 70 || longest > 18) return 54;
  return title.length > 38 || longest > 14 ? 68 : 84;
}

/** Lines of about the same length; but where words have to be broken, the drawing program would break them anywhere for it. */
function wrapping(words: string): Readonly<Record<string, string>> {
  return words.length > 60 || longestWord(words) > 14 ? { wordBreak: 'break-word' } : { textWrap: 'balance' };
}

function longestWord(words: string): number {
  return Math.max(...words.split(/\s+/).map(({ length }) => length));
}

/** The mark, the leaf of the language filled. */
function mark(locale: Locale): Drawn {
  const filled = { da: 'M1 8l14-4v20L1 28z', en: 'M17 4l14 4v20l-14-4z' };
  const empty = { da: `${filled.da}m2 1.500v15.500l10-3V7z`, en: `${filled.en}m2 3v15.500l10 3V9.500z` };
  const path = (lang: Locale) => ({
    type: 'path',
    props: { d: (lang === locale ? filled : empty)[lang], fill: own[lang], fillRule: 'evenodd' },
  });
  return {
    type: 'svg',
    props: { width: 56, height: 56, viewBox: '0 0 32 32', children: [path('da'), path('en')] },
  };
}

function box(style: Readonly<Record<string, string | number>>, children: readonly Drawn[] = []): Drawn {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function text(style: Readonly<Record<string, string | number>>, words: string): Drawn {
  return {
    type: 'div',
    props: { style: { display: 'block', ...wrapping(words), ...style }, children: words },
  };
}
