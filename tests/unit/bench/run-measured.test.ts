import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { runMeasured } from '../../bench/run-measured';

const burn = 'const end = process.cpuUsage().user + 4e5; while (process.cpuUsage().user < end);';
const inChild = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(burn)}])`;
const run = (code: string) => runMeasured([process.execPath, '-e', code], { cwd: tmpdir() });

describe.skipIf(process.platform === 'win32')('a measured command', () => {
  it('costs what the processes that it starts cost', async () => {
    const { cpuSeconds, wallSeconds } = await run(inChild);
    expect(cpuSeconds).toBeGreaterThan(0.4);
    expect(wallSeconds).toBeGreaterThan(0.4);
  });

  it.skipIf(process.platform !== 'linux')('tells the memory of all of them together', async () => {
    const held = 'const held = Buffer.alloc(150e6, 1); setTimeout(() => held.fill(2), 1500);';
    const both = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(held)}]); ${held}`;
    expect((await run(both)).peakMegabytes).toBeGreaterThan(300);
  });

  it('that fails is told with the end of what it said', async () => {
    await expect(run("console.error('no disk'); process.exit(3)")).rejects.toThrow(/ended with 3:\nno disk$/);
  });
});
