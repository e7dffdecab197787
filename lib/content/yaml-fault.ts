import type { YAMLParseError } from 'yaml';
import type { Localized } from '../i18n/locales';
import { endSentence } from './expected';

/** What the YAML parser's faults mean, in Danish, and what to do; English has the parser's own words. */
const danish: Readonly<Partial<Record<YAMLParseError['code'], string>>> = {
  BAD_DQ_ESCAPE: 'Uventet tegn efter `\\` i en tekst i anførselstegn. Skriv `\\\\` for en omvendt skråstreg.',
  BAD_INDENT: 'Uventet indrykning: det, der hører sammen, skal begynde i samme kolonne. Ret indrykningen.',
  BAD_SCALAR_START: 'Uventet tegn først i en værdi. Sæt værdien i anførselstegn.',
  BLOCK_AS_IMPLICIT_KEY:
    'Uventet kolon eller liste i en værdi. Sæt værdien i anførselstegn, eller skriv den på en linje for sig.',
  DUPLICATE_KEY: 'Uventet nøgle, som allerede står i filen. Fjern den ene.',
  MISSING_CHAR:
    'Der mangler et tegn: et kolon efter nøglen, et komma, et mellemrum eller et anførselstegn. Ret det her.',
  MULTILINE_IMPLICIT_KEY: 'Uventet nøgle på flere linjer. Skriv den på én linje, med kolon efter.',
  MULTIPLE_DOCS: 'Uventet `---` midt i filen. Fjern linjen.',
  TAB_AS_INDENT: 'Uventet tabulator som indrykning. Brug mellemrum.',
  UNEXPECTED_TOKEN: 'Uventet tegn. Sæt værdien i anførselstegn, eller ret YAML’en her.',
};

/** English hints for the faults whose words say too little to a writer. */
const english: Readonly<Partial<Record<YAMLParseError['code'], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'Put a value with a colon in quotes, or correct the YAML here.',
  BAD_SCALAR_START: 'Put the value in quotes.',
  TAB_AS_INDENT: 'Use spaces.',
};

/** What to say of a fault in YAML. */
export function yamlFault({ code, message }: YAMLParseError): Localized {
  const reason = endSentence(message);
  return {
    da: danish[code] ?? `YAML’en kan ikke læses (»${reason}«). Ret den her.`,
    en: `${reason} ${english[code] ?? 'Correct the YAML here.'}`,
  };
}
