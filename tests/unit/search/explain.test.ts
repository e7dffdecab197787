import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/search/analyse/analyse';
import { findMatches } from '../../../lib/search/excerpt';
import { explain, type Reason } from '../../../lib/search/explain';
import type { Plan } from '../../../lib/search/query/plan';
import { planOf } from './plan-of';

function reasonFor(text: string, plan: Plan): Reason | undefined {
  return explain(text, findMatches(text, analyse(text, 'da'), plan), plan);
}

describe('explain', () => {
  it.each([
    ['bidrag', 'Bidragene i 2016', 'Bidragene'],
    ['soldaterne', 'En soldat', 'soldat'],
    ['nato', 'NATOs rådgivere', 'NATOs'],
  ])('names the inflection by which %j found %j', (query, text, word) => {
    expect(reasonFor(text, planOf(query, 'da'))).toEqual({ kind: 'inflection', word });
  });

  it.each([
    ['soevaernet', 'Søværnet', 'oe', 'ø'],
    ['baeltet', 'Bæltet', 'ae', 'æ'],
    ['raadgivning', 'Rådgivning', 'aa', 'å'],
    ['ålborg', 'Aalborg', 'å', 'aa'],
    ['cafe', 'Café', 'e', 'é'],
  ])('names the spelling by which %j found %j', (query, text, typed, found) => {
    expect(reasonFor(text, planOf(query, 'da'))).toEqual({ kind: 'spelling', typed, found });
  });

  it('names the word that was meant where the typed one is a slip', () => {
    expect(reasonFor('Radarbidraget', planOf('radarbidrag', 'da', 'typo'))).toEqual({
      kind: 'typo',
      word: 'Radarbidraget',
    });
  });

  it.each([
    ['it stands there as typed', 'bidrag', 'Bidragene er et bidrag'],
    ['it stands there in capitals', 'nato', 'NATO'],
    ['it stands there decomposed', 'rådgivning', 'Ra\u030adgivning'],
    ['nothing matches', 'radar', 'Søværnet'],
    ['there is no text', 'radar', ''],
  ])('says nothing where %s', (_name, query, text) => {
    expect(reasonFor(text, planOf(query, 'da'))).toBeUndefined();
  });

  it('tells a spelling before an inflection', () => {
    expect(reasonFor('Bidragene til Søværnet', planOf('bidrag soevaernet', 'da'))).toEqual({
      kind: 'spelling',
      typed: 'oe',
      found: 'ø',
    });
  });
});
