import { expect, it } from 'vitest';
import { faultLog } from '../../../scripts/fault-log';

const fault = (code: string) =>
  Object.assign(new Error(`${code}: open '/srv/out/da/secret/index.html'`), { code, syscall: 'open' });

it('tells the kind of fault and not what was asked for, and the same one not with every request', () => {
  const lines: string[] = [];
  let time = 0;
  const log = faultLog(
    line => lines.push(line),
    () => time,
  );
  for (const code of ['EMFILE', 'EMFILE', 'EIO', 'EMFILE']) log(fault(code));
  time = 10_000;
  log(fault('EMFILE'));
  log(new TypeError('/da/secret/'));
  log('/da/secret/');
  expect(lines).toEqual([
    'A request was not answered: EMFILE at open.\n',
    'A request was not answered: EIO at open.\n',
    'A request was not answered: EMFILE at open, 2 times more before.\n',
    'A request was not answered: TypeError.\n',
    'A request was not answered: unknown fault.\n',
  ]);
});
