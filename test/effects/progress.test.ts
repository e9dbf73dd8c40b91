import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/effects/log.js';
import { createProgress } from '../../src/effects/progress.js';

/** A stream that remembers what was written to it, as a terminal or as a pipe. */
function fakeStream(isTTY: boolean): Writable & { isTTY: boolean; columns: number; text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return Object.assign(stream, {
    isTTY,
    columns: 100,
    text: () => chunks.join(''),
    cursorTo() {},
    clearLine() {},
  });
}

function clock(): () => Date {
  let seconds = 0;
  return () => new Date(1000 * seconds++);
}

const PLAIN = { log: 'text', quiet: false } as const;

describe('progress', () => {
  it('shows size, rate and time left on a terminal', () => {
    const stream = fakeStream(true);
    const progress = createProgress(stream, clock(), 'load', PLAIN);
    progress.update(0, 40_000_000);
    progress.update(10_000_000, 40_000_000);
    progress.stop();
    expect(stream.text()).toContain('load');
    expect(stream.text()).toMatch(/10\.0 of 40\.0 MB +\d+\.\d MB\/s +\d+ s left/);
  });

  it.each([
    ['in a pipe', false, PLAIN],
    ['with --quiet', true, { ...PLAIN, quiet: true }],
    ['with --log json', true, { log: 'json', quiet: false } as const],
  ])('is silent %s', (_name, isTTY, settings) => {
    const stream = fakeStream(isTTY);
    const progress = createProgress(stream, clock(), 'load', settings);
    progress.update(1, 2);
    progress.stop();
    expect(stream.text()).toBe('');
  });
});

describe('the log', () => {
  const at = (): Date => new Date('2022-01-11T12:00:00Z');

  it('writes text, or one JSON object a line', () => {
    const [text, json] = [fakeStream(false), fakeStream(false)];
    createLog(text, at, PLAIN).warn('look here', { line: 3 });
    createLog(json, at, { log: 'json', quiet: false }).warn('look here', { line: 3 });
    expect(text.text()).toBe('demarche: look here\n');
    expect(json.text()).toBe(
      '{"time":"2022-01-11T12:00:00.000Z","level":"warn","message":"look here","line":3}\n',
    );
  });

  it('keeps warnings with --quiet, and drops the rest', () => {
    const stream = fakeStream(false);
    const log = createLog(stream, at, { log: 'text', quiet: true });
    log.info('done');
    log.warn('too many');
    expect(stream.text()).toBe('demarche: too many\n');
  });
});
