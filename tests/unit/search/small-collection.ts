import type { Locale } from '../../../lib/i18n/locales';
import type { SearchCollection, SearchPage, SearchText } from '../../../lib/search/collection';

type Sketch = Pick<SearchText, 'title'> &
  Partial<Omit<SearchText, 'title' | 'href' | 'sections'>> & {
    /** Id → heading and text; the text before the first heading has an empty id. */
    sections: Readonly<Record<string, string | readonly [heading: string, text: string]>>;
  };

/** A page from a sketch; its addresses are made of language, kind and id. */
export function page(kind: string, id: string, texts: Readonly<Partial<Record<Locale, Sketch>>>): SearchPage {
  const entries = Object.entries(texts).map(([locale, sketch]) => {
    const sections = Object.entries(sketch.sections).map(([id, section]) => {
      const [heading, text] = typeof section === 'string' ? ['', section] : section;
      return { id, heading, text };
    });
    return [
      locale,
      { topic: '', names: [], related: [], ...sketch, href: `/${locale}/${kind}/${id}/`, sections },
    ];
  });
  return { kind, id, texts: Object.fromEntries(entries) };
}

/** Danish articles of one title and one text each. */
export function danishPages(texts: Readonly<Record<string, string>>): SearchCollection {
  return {
    pages: Object.entries(texts).map(([title, text], i) =>
      page('article', `side-${i}`, { da: { title, sections: { '': text } } }),
    ),
  };
}

/**
 * A small bilingual site. Its sentences follow content/articles; sources there: S01, S02 (NMI), S34, S37 (radar),
 * S28 (training). The pages about demining and the frigate explain words and state nothing about the mission.
 */
export const iraqCollection: SearchCollection = {
  pages: [
    page('article', 'nato-mission-iraq', {
      da: {
        title: 'NATO’s mission i Irak',
        topic: 'Missionen',
        sections: {
          '': 'Missionen rådgiver Iraks sikkerhedsinstitutioner. Den deltager ikke i kamp.',
          'what-it-is': [
            'Hvad missionen er',
            'En rådgivende mission i Bagdad. Medlemslandene sender rådgivere til ministerierne.',
          ],
          'who-takes-part': [
            'Hvem er med',
            'Alle NATO-lande og nogle partnere bidrager. NATOs rådgivere arbejder sammen.',
          ],
        },
      },
      en: {
        title: 'NATO’s mission in Iraq',
        topic: 'The mission',
        sections: {
          '': 'The mission advises Iraq’s security institutions. It takes no part in combat.',
          'what-it-is': [
            'What the mission is',
            'An advisory mission in Baghdad. The member states send advisers to the ministries.',
          ],
          'who-takes-part': [
            'Who takes part',
            'All allies and some partners contribute. Their advisers work together.',
          ],
        },
      },
    }),
    page('article', 'radar', {
      da: {
        title: 'Radarbidraget på Al Asad',
        topic: 'Danmark',
        sections: {
          '': 'Fra 2016 til 2019 havde Danmark en radar på Al Asad-luftbasen.',
          'what-it-did': [
            'Hvad radaren gjorde',
            'Radaren stod for luftrumsovervågning: Den fulgte flyene over Irak og det østlige Syrien.',
          ],
          people: [
            'Mennesker',
            'Soldaterne kom fra Air Control Wing. Operatørerne sad på Al Dhafra. Flyene var blandt andet F-16.',
          ],
        },
      },
      en: {
        title: 'The radar contribution at Al Asad',
        topic: 'Denmark',
        sections: {
          '': 'From 2016 to 2019 Denmark had a radar at Al Asad Air Base.',
          'what-it-did': [
            'What the radar did',
            'Its job was airspace surveillance: it followed the aircraft over Iraq and eastern Syria.',
          ],
          people: [
            'People',
            'The soldiers came from Air Control Wing. The operators sat at Al Dhafra. Among the aircraft were F-16s.',
          ],
        },
      },
    }),
    page('article', 'training', {
      da: {
        title: 'Træningen på al-Asad',
        topic: 'Danmark',
        sections: {
          '': 'Danske soldater trænede irakiske soldater i minerydning og førstehjælp.',
          trainers: [
            'Instruktørerne',
            'Instruktørerne underviste også i planlægning og i at føre regnskab: Udgifterne bogføres.',
          ],
        },
      },
      en: {
        title: 'The training at al-Asad',
        topic: 'Denmark',
        sections: {
          '': 'Danish soldiers trained Iraqi soldiers in mine clearance and first aid.',
          trainers: ['The instructors', 'The instructors also taught planning and how to keep accounts.'],
        },
      },
    }),
    page('article', 'frigate', {
      da: {
        title: 'Søværnets fregatter',
        topic: 'Danmark',
        sections: {
          '': 'En fregat er et krigsskib, der kan ledsage et hangarskib.',
          crew: ['Besætningen', 'Søværnet bemander fregatten med ca. 2.580 køjer i hele flåden.'],
        },
      },
    }),
    page('article', 'demining', {
      en: {
        title: 'What demining means',
        topic: 'Words',
        sections: {
          '': 'Demining is the removal of landmines.',
          tools: ['Tools', 'Engineers use detectors, dogs and armoured bulldozers.'],
        },
      },
    }),
    page('term', 'nmi', {
      da: {
        title: 'NATO Mission Iraq',
        topic: 'Ordliste',
        names: ['NMI', 'NATO-missionen i Irak'],
        answer: { abbreviations: ['NMI'], definition: 'NATO’s rådgivende mission i Irak.' },
        sections: { '': 'NATO’s rådgivende mission i Irak.' },
      },
      en: {
        title: 'NATO Mission Iraq',
        topic: 'Glossary',
        names: ['NMI'],
        answer: { abbreviations: ['NMI'], definition: 'NATO’s advisory mission in Iraq.' },
        sections: { '': 'NATO’s advisory mission in Iraq.' },
      },
    }),
    page('term', 'air-picture', {
      da: {
        title: 'luftbillede',
        topic: 'Ordliste',
        related: ['radarskærm'],
        answer: { abbreviations: [], definition: 'Et overblik over flyene i luften.' },
        sections: { '': 'Et overblik over flyene i luften.' },
      },
      en: {
        title: 'air picture',
        topic: 'Glossary',
        answer: { abbreviations: [], definition: 'An overview of the aircraft in the air.' },
        sections: { '': 'An overview of the aircraft in the air.' },
      },
    }),
    page('term', 'cjtf-oir', {
      da: {
        title: 'Den fælles indsatsstyrke for Operation Inherent Resolve',
        topic: 'Ordliste',
        names: ['CJTF-OIR'],
        answer: { abbreviations: ['CJTF-OIR'], definition: 'Koalitionens militære hovedkvarter.' },
        sections: { '': 'Koalitionens militære hovedkvarter.' },
      },
      en: {
        title: 'Combined Joint Task Force – Operation Inherent Resolve',
        topic: 'Glossary',
        names: ['CJTF-OIR'],
        answer: { abbreviations: ['CJTF-OIR'], definition: 'The Coalition’s military headquarters.' },
        sections: { '': 'The Coalition’s military headquarters.' },
      },
    }),
  ],
};
