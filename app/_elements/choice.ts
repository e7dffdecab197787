/** The entry of the language choice at `/`, the one page that needs it. */
import { LanguageChoice } from './language-choice';

if (!customElements.get('language-choice')) customElements.define('language-choice', LanguageChoice);
