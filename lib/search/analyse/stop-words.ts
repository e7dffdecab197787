import type { Localized } from '../../i18n/locales';

/**
 * Words too common to tell sections apart. In running text they are left out of the index; in titles, headings and
 * names they are kept, so that a query of nothing but such words still finds something.
 */
export const stopWords: Localized<ReadonlySet<string>> = {
  da: new Set(
    `ad af alle alt anden andet andre at blev blive bliver da de dem den denne der deres det dette dig din disse dog du efter eller en
     er et ej for fra få får før ham han hans har have havde hendes her hos hun hvad hver hvilken hvis hvor hvordan hvorfor i ikke ind ja jeg
     jer kan kun kunne man mange med meget men mens mere min mod mig må nej ned nogen noget nogle nu når og også om op os over på
     selv sig sin sit skal skulle som så thi til ud under vi vil ville var være været ved vor`.split(/\s+/),
  ),
  en: new Set(
    `a about after all also an and any are as at be been but by can could did do does for from had has have he her him his how if in
     into is it its may me more my no not of on one or other our out over own s shall she should so some such than that the their
     them then there these they this those to too under up was we were what when where which while who whom why will with would
     you your`.split(/\s+/),
  ),
};
