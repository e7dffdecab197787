import { expect, type Page, test } from '@playwright/test';
import { counterpartOf, locales } from '../../lib/i18n/locales';
import { openDialogByKey, searchInDialog } from './dialog-search';
import { openPage } from './open-page';
import { kindNames, pageKinds, pages } from './site-pages';
import { words } from './words';

/** A node of the tree that the browser gives to screen readers. */
interface Node {
  id: string;
  role: string;
  name: string;
  description: string;
  /** Name → value; of a reference, the ids of DOM nodes. */
  properties: Record<string, unknown>;
  children: string[];
  domId: number | undefined;
}

/** The tree as a whole, without what screen readers pass over. */
async function treeOf(page: Page): Promise<Node[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ nodeId, role, name, description, properties = [], childIds = [], backendDOMNodeId }) => ({
      id: nodeId,
      role: String(role?.value),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      properties: Object.fromEntries(
        properties.map(({ name, value }) => [
          name,
          value.relatedNodes ? value.relatedNodes.map(node => node.backendDOMNodeId) : value.value,
        ]),
      ),
      children: childIds,
      domId: backendDOMNodeId,
    }));
}

const withRole = (tree: Node[], role: string) => tree.filter(node => node.role === role);

/** Everything below a node that is no longer ignored. */
function below(tree: Node[], { children }: Node): Node[] {
  const inside = tree.filter(({ id }) => children.includes(id));
  return inside.flatMap(node => [node, ...below(tree, node)]);
}

/** What a reader is told the name of, to use it or to find the way. */
const named = new Set([
  'heading',
  'button',
  'checkbox',
  'combobox',
  'link',
  'option',
  'radio',
  'searchbox',
  'textbox',
  'DisclosureTriangle',
  'dialog',
  'region',
  'navigation',
  'listbox',
  'image',
  'table',
]);

for (const locale of locales) {
  const { elements, layout } = words[locale];
  const other = counterpartOf(locale);

  test.describe(`a screen reader, ${locale}`, () => {
    test('is told in the dialog what is typed into, what was found, and what is selected', async ({
      page,
    }) => {
      await openPage(page, pages.article[locale]);
      const dialog = await openDialogByKey(page, locale);
      const before = await treeOf(page);
      expect(withRole(before, 'dialog').map(({ name, properties }) => [name, properties.modal])).toEqual([
        [elements.searchTitle, true],
      ]);
      // what lies below the dialog cannot be come by
      expect(withRole(before, 'main')).toEqual([]);
      const [field] = withRole(before, 'combobox');
      expect(field).toMatchObject({
        name: elements.searchLabel,
        properties: { focused: true, expanded: false, autocomplete: 'list' },
      });

      await searchInDialog(dialog, locale, 'radar');
      const count = { da: /\d+ steder? på \d+ sider?\./, en: /\d+ places? on \d+ pages?\./ }[locale];
      // said after some rest
      await expect(dialog.getByRole('status')).toHaveText(count);
      const found = await treeOf(page);
      const [status] = withRole(found, 'status');
      expect(status!.properties.live).toBe('polite');
      expect(
        below(found, status!)
          .map(({ name }) => name)
          .join(''),
      ).toMatch(count);
      const [list] = withRole(found, 'listbox');
      expect(list!.name).toBe(elements.results);
      const options = withRole(found, 'option');
      expect(options.length).toBeGreaterThan(3);
      for (const { name } of options) expect(name).not.toBe('');
      // each page of the results is a group, which has the page's title
      const groups = below(found, list!).filter(({ role }) => role === 'group');
      expect(groups.length).toBeGreaterThan(1);
      for (const { name } of groups) expect(name).not.toBe('');

      for (const key of ['', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
        if (key) await page.keyboard.press(key);
        const tree = await treeOf(page);
        const selected = withRole(tree, 'option').filter(({ properties }) => properties.selected === true);
        const [combobox] = withRole(tree, 'combobox');
        expect(combobox!.properties).toMatchObject({ expanded: true, focused: true });
        expect(combobox!.properties.activedescendant).toEqual(selected.map(({ domId }) => domId));
        expect(combobox!.properties.controls).toEqual([withRole(tree, 'listbox')[0]!.domId]);
        expect(selected).toHaveLength(1);
      }
    });

    test('is told which results are there by the other language, and reads their words in it', async ({
      page,
    }) => {
      await openPage(page, pages.article[locale]);
      const dialog = await openDialogByKey(page, locale);
      await searchInDialog(dialog, locale, { da: 'headquarters', en: 'hovedkvarter' }[locale]);
      await expect(dialog.getByRole('status')).toHaveText(
        { da: /via engelsk\./, en: /via Danish\./ }[locale],
      );
      const tree = await treeOf(page);
      const by = withRole(tree, 'option').filter(({ name }) => name.includes(elements.foundVia));
      expect(by.length).toBeGreaterThan(0);
      const hit = dialog.getByRole('option').filter({ hasText: elements.foundVia }).first();
      await expect(hit.locator(`[lang=${other}]`).first()).not.toBeEmpty();
    });

    test('is told that nothing was found, and how it goes on', async ({ page }) => {
      await openPage(page, `${pages.search[locale]}?q=xqzwvqx`);
      await expect(page.getByRole('status')).toHaveText(elements.none.replace('{query}', 'xqzwvqx'));
      const tree = await treeOf(page);
      expect(withRole(tree, 'link').map(({ name }) => name)).toEqual(
        expect.arrayContaining([elements.tryArticles, elements.tryGlossary]),
      );
    });

    test('finds one main part, one first heading, and a name for all that is used', async ({ page }) => {
      for (const kind of pageKinds) {
        await openPage(page, pages[kind][locale]);
        if (kind === 'searchWithResults') await page.locator('#results[aria-busy=false] a').first().waitFor();
        const tree = await treeOf(page);
        const about = kindNames[kind];
        expect.soft(withRole(tree, 'main').length, about).toBe(1);
        const first = withRole(tree, 'heading').filter(({ properties }) => properties.level === 1);
        expect.soft(first.length, about).toBe(1);
        const nameless = tree.filter(({ role, name }) => named.has(role) && name.trim() === '');
        expect.soft(nameless, about).toEqual([]);
        // the name that is said holds the words that are seen (WCAG 2.5.3)
        const differing = await page.evaluate(() => {
          const plain = (text: string) =>
            text
              .replace(/[^\p{L}\p{N}]+/gu, ' ')
              .trim()
              .toLowerCase();
          return [...document.querySelectorAll<HTMLElement>('[aria-label]')]
            .filter(element => element.matches('a, button, input, summary') && element.checkVisibility())
            .filter(({ ariaLabel, textContent }) => !plain(ariaLabel!).includes(plain(textContent!)))
            .map(({ outerHTML }) => outerHTML);
        });
        expect.soft(differing, about).toEqual([]);
      }
    });

    test('is told the language of the switch and of what stands in both languages', async ({ page }) => {
      await openPage(page, pages.term[locale]);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      const languages = page.getByRole('group', { name: layout.language });
      for (const lang of locales) await expect(languages.locator(`[lang=${lang}]`)).toHaveCount(1);
      await expect(languages.getByRole('link')).toHaveAttribute('lang', other);
      await openPage(page, pages.compare[locale]);
      const parts = page.getByRole('main').locator(`[lang=${other}]`);
      expect(await parts.count()).toBeGreaterThan(3);
    });
  });
}
