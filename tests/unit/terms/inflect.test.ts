import { describe, expect, it } from 'vitest';
import { inflections } from '../../../lib/terms/inflect';

/** Name → inflections of it that stand in texts. */
const danish = {
  luftbase: ['luftbasen', 'luftbaser', 'luftbaserne', 'luftbasens', 'luftbasernes'],
  radarbidrag: ['radarbidraget', 'radarbidragene', 'radarbidragets', 'radarbidragenes'],
  mandat: ['mandatet', 'mandater', 'mandaterne', 'mandatets'],
  stabiliseringsprogram: ['stabiliseringsprogrammet', 'stabiliseringsprogrammer'],
  partner: ['partneren', 'partnere', 'partnerne', 'partnernes'],
  transporthelikopter: ['transporthelikopteren', 'transporthelikoptere', 'transporthelikopterne'],
  generalmajor: ['generalmajoren', 'generalmajorer', 'generalmajorerne'],
  forsvarskollegium: ['forsvarskollegiet', 'forsvarskollegier', 'forsvarskollegierne'],
  'mobilt træningshold': ['mobilt træningsholdet', 'mobilt træningsholds'],
  NMI: ['NMIs', 'NMI’s', 'NMI’en'],
  IED: ['IED’er', 'IED’erne', 'IED’ernes'],
  Folketinget: ['Folketingets', 'Folketinget’s'],
};

const english = {
  'air base': ['air bases', 'air base’s'],
  embassy: ['embassies', 'embassy’s'],
  branch: ['branches'],
  IED: ['IEDs', 'IED’s'],
  'North Atlantic Council': ['North Atlantic Council’s'],
};

describe('inflections', () => {
  it.each(Object.entries(danish))('of Danish %s', (name, forms) => {
    expect(inflections(name, 'da')).toEqual(expect.arrayContaining([name, ...forms]));
  });

  it.each(Object.entries(english))('of English %s', (name, forms) => {
    expect(inflections(name, 'en')).toEqual(expect.arrayContaining([name, ...forms]));
  });

  it('of a proper name are its genitives only', () => {
    expect(inflections('Flyvevåbnet', 'da')).toEqual(['Flyvevåbnet', 'Flyvevåbnets', 'Flyvevåbnet’s']);
    expect(inflections('EUAM Iraq', 'en')).toEqual(['EUAM Iraq', 'EUAM Iraq’s']);
  });

  it('after an s are no genitives: an apostrophe alone belongs to no word', () => {
    expect(inflections('Den Islamiske Stats', 'da')).toEqual(['Den Islamiske Stats']);
    expect(inflections('United Nations', 'en')).toEqual(['United Nations']);
  });
});
