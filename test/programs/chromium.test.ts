import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/database.js';
import { writePage } from '../../src/report/page.js';
import { addStances, addStatements, openBooks, times } from '../sql/books.js';
import { findProgram, needs } from './programs.js';

const CHROMIUM = findProgram('chromium', 'chromium-browser', 'google-chrome');

const HOSTILE =
  '</script><script>window.ran=1</script><img src=x onerror="window.ran=2"> 🙂 Utopia stands by Ruritania.';
const STANCES_OF_A_LARGE_RUN = 100_000;

let folder: string;
let browser: Browser;
let db: Database;
let page: Page;
let problems: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  db = await openBooks();
  await addStatements(db, [
    { id: 's1', date: '2020-05-04', title: '<b onclick="window.ran=3">Bold</b>', text: HOSTILE },
    { id: 's2', date: '2021', text: 'Freedonia refuses to stand by Utopia.' },
  ]);
  await db.run("update statements set url = 'javascript:window.ran=4' where statement_id = 's1'");
  await db.run("update statements set url = 'https://example.org/s2' where statement_id = 's2'");
  await addStances(db, [
    ...times(5, { statement: 's1', holder: 'UTO', target: 'RUR', sentence: HOSTILE }),
    {
      statement: 's2',
      holder: 'UTO',
      target: 'RUR',
      stance: 'condemnation',
      sentence: 'Freedonia refuses to stand by Utopia.',
    },
    {
      statement: 's2',
      holder: 'FRE',
      target: 'UTO',
      polarity: 'withheld',
      sentence: 'Freedonia refuses to stand by Utopia.',
    },
    { statement: 's2', holder: 'FRE', target: 'UTO', sentence: 'Freedonia refuses to stand by Utopia.' },
  ]);
  const at = Array.from(HOSTILE).join('').indexOf('stands by') - 1;
  await db.run(
    `update stances set holder_text = 'Utopia', target_text = 'Ruritania', cue_start = ${at}, cue_end = ${at} + 9
    where statement_id = 's1'`,
  );
  if (CHROMIUM)
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
});

afterEach(async () => {
  await page?.context().close();
});

afterAll(async () => {
  await browser?.close();
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(books: Database, options: { colorScheme?: 'light' | 'dark' } = {}): Promise<Page> {
  const path = join(folder, 'page.html');
  await writePage(books, path);
  const context = await browser.newContext({ offline: true, ...options });
  page = await context.newPage();
  problems = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) problems.push(`asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(path).href);
  await page.waitForSelector('html[data-ready]');
  return page;
}

/** Drawing waits until the typing has paused. */
async function counted(selector: string, count: number): Promise<void> {
  await expect.poll(() => page.locator(selector).count(), { timeout: 60_000 }).toBe(count);
}

describe('the page', () => {
  it('has the same bytes again, and no data outside its two blocks of JSON', async () => {
    const hash = async (name: string) => {
      await writePage(db, join(folder, name));
      return createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
    };
    expect(await hash('a.html')).toBe(await hash('b.html'));
    const html = readFileSync(join(folder, 'a.html'), 'utf8');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(html).not.toContain('</script><script>window');
    expect(html.match(/<\/script>/g)).toHaveLength(5);
  });
});

describe.skipIf(!CHROMIUM)(`${needs('Chromium', CHROMIUM, 'apt-get install chromium')} the page`, () => {
  it('opens offline and draws, without a complaint', async () => {
    await opened(db);
    expect(await page.textContent('#about')).toBe('8 stances in 2 statements, 2020-05-04 to 2021.');
    expect(await page.locator('#heat [data-cell]').count()).toBe(2);
    expect(await page.locator('#timeline svg, svg#timeline').count()).toBeGreaterThan(0);
    expect(await page.locator('#shifts svg').count()).toBe(1);
    expect(await page.locator('#pairs tbody tr').count()).toBe(2);
    expect(problems).toEqual([]);
  });

  it('filters, and says what is left', async () => {
    await opened(db);
    await page.fill('#holder', 'freed');
    await counted('#heat [data-cell]', 1);
    expect(await page.textContent('#status')).toBe('2 stances of 1 holder towards 1 target');
    await page.click('button[type=reset]');
    await counted('#heat [data-cell]', 2);
    await page.selectOption('#small', 'hide');
    await counted('#pairs tbody tr', 1);
    await page.fill('#search', 'nobody');
    await counted('#pairs tbody tr', 0);
    expect(problems).toEqual([]);
  });

  it('shows the evidence behind a cell with cue, holder and target marked', async () => {
    await opened(db);
    await page.click('[data-cell="UTO RUR"]');
    expect(await page.textContent('#evidence-title')).toBe('Utopia towards Ruritania');
    expect(await page.locator('#sentences article').count()).toBe(6);
    const first = page.locator('#sentences article').first();
    expect(await first.locator('mark.cue').textContent()).toBe('stands by');
    expect(await first.locator('mark.holder').textContent()).toBe('Utopia');
    expect(await first.locator('mark.target').textContent()).toBe('Ruritania');
    await page.selectOption('#kind', 'condemnation');
    expect(await page.locator('#sentences article').count()).toBe(1);
    expect(await page.getAttribute('#sentences a', 'href')).toBe('https://example.org/s2');
  });

  it('shows hostile data as text and never runs it', async () => {
    await opened(db);
    await page.click('[data-cell="UTO RUR"]');
    const sentence = await page.locator('#sentences article p').nth(1).textContent();
    expect(sentence).toBe(HOSTILE);
    expect(await page.locator('#sentences article').first().textContent()).toContain('<b onclick=');
    expect(await page.locator('#sentences article').first().locator('a').count()).toBe(0);
    expect(await page.locator('#sentences img, #sentences b, #sentences script').count()).toBe(0);
    expect(await page.evaluate("Reflect.get(window, 'ran')")).toBeUndefined();
    const blocked = await page.evaluate(`
      [(added) => added.setAttribute('onclick', 'window.ran = 5'), (added) => { added.innerHTML = '<b>'; }].map((work) => {
        try { work(document.createElement('div')); return 'allowed'; } catch (error) { return error.message; }
      })`);
    expect(blocked).toEqual([
      expect.stringContaining('TrustedScript'),
      expect.stringContaining('TrustedHTML'),
    ]);
    expect(await page.evaluate("Reflect.get(window, 'ran')")).toBeUndefined();
  });

  it('can be worked with the keyboard, and tells a screen reader what a cell is', async () => {
    await opened(db);
    const cell = page.getByRole('button', {
      name: 'Utopia towards Ruritania: support 5, condemnation 1, help 0, withheld 0, position 1.30',
    });
    await page.focus('#size');
    await page.keyboard.press('Tab');
    const before = await page.evaluate("document.activeElement?.getAttribute('data-cell')");
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
    expect(['UTO RUR', 'FRE UTO']).toContain(before);
    await cell.focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog', { name: 'Utopia towards Ruritania' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate("document.activeElement?.getAttribute('data-cell')")).toBe('UTO RUR');
    expect(await page.getByRole('columnheader').count()).toBe(12);
    expect(await page.getByRole('button', { name: /^Read the sentences: / }).count()).toBe(2);
    await page.getByRole('button', { name: 'Holder' }).click();
    expect(await page.locator('th[aria-sort=ascending]').textContent()).toBe('Holder ▴');
  });

  it('follows light and dark, and prints in light without its controls', async () => {
    await opened(db, { colorScheme: 'dark' });
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(await paper()).toBe('rgb(20, 24, 31)');
    await page.emulateMedia({ media: 'print' });
    expect(await paper()).toBe('rgb(255, 255, 255)');
    expect(await page.locator('#controls').isVisible()).toBe(false);
    expect(await page.locator('#heat svg').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    expect(await paper()).toBe('rgb(255, 255, 255)');
  });

  it(`holds ${STANCES_OF_A_LARGE_RUN} stances`, async () => {
    const large = await openBooks();
    try {
      await fillLargeBooks(large);
      await opened(large);
      expect(await page.textContent('#about')).toContain('100,000 stances in 2,000 statements');
      await page.fill('#holder', 'A007');
      await expect.poll(() => page.textContent('#status'), { timeout: 60_000 }).toContain('of 1 holder');
      await page.locator('#heat [data-cell]').first().click();
      expect(await page.locator('#sentences article').count()).toBeGreaterThan(5);
      expect(problems).toEqual([]);
    } finally {
      large.close();
    }
  });
});

/** 150 actors, 2,000 statements of fifty sentences each, and a stance in every sentence. */
async function fillLargeBooks(books: Database): Promise<void> {
  await books.run(`
    insert into actors
        select 'A' || lpad(n::varchar, 3, '0'), 'State A' || lpad(n::varchar, 3, '0'), 'state', 'A' || lpad(n::varchar, 3, '0'), null, null
        from range(150) as numbers (n);
    insert into statements
        select 's' || lpad(n::varchar, 5, '0'), repeat('This sentence says who stands by whom and at some length why. ', 50),
            null, (2000 + n % 20)::varchar, make_date(2000 + n % 20, 1, 1), 'year', null, null, 'Gazette', null, null,
            't' || n, 'c' || n, 'run', 's' || lpad(n::varchar, 5, '0')
        from range(2000) as numbers (n);
    insert into stances
        select 's' || lpad((n // 50)::varchar, 5, '0'), n % 50, n % 50, (n % 50) * 62, (n % 50) * 62 + 61,
            'A' || lpad((hash(n) % 150)::varchar, 3, '0'), 'A' || lpad((hash(n) % 150)::varchar, 3, '0'), 'This sentence', 'subject',
            ['support', 'support', 'condemnation', 'assist'][(n % 4) + 1], 'affirmed', 'asserted',
            'A' || lpad((hash(n + 7000000) % 150)::varchar, 3, '0'), 'A' || lpad((hash(n + 7000000) % 150)::varchar, 3, '0'), 'whom',
            'stands by', (n % 50) * 62 + 23, (n % 50) * 62 + 32, 'r1', 2, 0, 'SUPPORT', '051'
        from range(${STANCES_OF_A_LARGE_RUN}) as numbers (n)`);
}
