import { describe, expect, it } from 'vitest';
import { bodyFaults } from './body-faults';

describe('bodyFaults', () => {
  it.each([
    ['<p onclick="x">a</p>', ['<p onclick>']],
    ['<script>x</script>', ['<script>']],
    ['<a href=" java&#10;script:x">a</a>', ['href= java\nscript:x']],
    ['<img src="https://nato.int/a.png">', ['src=https://nato.int/a.png']],
    ['<p style="x">a</p><!-- b -->', ['<p style>', '<!comment>']],
    ['<p id="a" lang="en"><a href="#a">a</a></p>', []],
  ])('finds in %s what it should', (html, faults) => {
    expect(bodyFaults(html)).toEqual(faults);
  });
});
