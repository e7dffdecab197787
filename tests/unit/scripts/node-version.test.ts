import { expect, it } from 'vitest';
import { isSupportedNode, unsupportedNodeMessage } from '../../../scripts/node-version.mjs';

it.each(['20.19.0', '20.20.2', '21.0.0', '22.1.0', '24.0.0-nightly', '100.0.0'])('takes Node %s', version => {
  expect(isSupportedNode(version)).toBe(true);
});

it.each(['20.18.3', '20.9.0', '18.20.8', '8.17.0', '0.12.18'])('does not take Node %s', version => {
  expect(isSupportedNode(version)).toBe(false);
});

it('says which Node it found and where to get a newer one', () => {
  expect(unsupportedNodeMessage('18.20.8')).toBe(
    'Node 18.20.8 is too old, expected 20.19 or newer. Get one from https://nodejs.org/en/download, then run the command again.',
  );
});
