import './say.css';
import { h } from './search/dom';

/** How long a sentence stays. */
const shownMs = 2500;
/** A screen reader tells a change of what it knows already: the empty line has to be there first. */
const knownMs = 50;

const line = h('p', { class: 'said ui', role: 'status' });
let timer = 0;

/**
 * Says a sentence at the edge of the window, to eyes and screen readers alike.
 * @param place where the line stands; what lies in the top layer hides what does not
 */
export function say(sentence: string, place: Element = document.body): void {
  clearTimeout(timer);
  line.textContent = '';
  if (line.parentElement !== place) place.append(line);
  timer = window.setTimeout(() => {
    line.textContent = sentence;
    timer = window.setTimeout(() => {
      line.textContent = '';
    }, shownMs);
  }, knownMs);
}
