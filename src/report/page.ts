import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Database } from '../db/database.js';
import { PAGE_FOLDER } from '../paths/paths.js';
import { detailsJson, pageActors, summaryJson } from './page-data.js';

export const PAGE_FILE = 'demarche.html';

/** In this order: each uses what stands in those before it. */
const SCRIPTS = ['data', 'dom', 'filters', 'heat-map', 'charts', 'table', 'evidence', 'main'];

/** What would end a script before its end, or begin a comment in it. */
const NO_SCRIPT = /<\/script|<!--/i;

/**
 * Writes one file that shows the reports and needs nothing else: frame, style, scripts and data. Its policy names its
 * scripts and its style by their hashes and allows nothing else, no network either; data are JSON in an element that
 * never runs, and reach the page as text.
 */
export async function writePage(db: Database, path: string, signal?: AbortSignal): Promise<void> {
  const scripts = new Map([...libraries(), ['script', pageScript()]]);
  const style = asset('page.css');
  const actors = await pageActors(db);
  const file = createWriteStream(path);
  const written = finished(file);
  written.catch(() => {});
  try {
    for await (const text of filled(asset('page.html'), {
      policy: () => [policy([...scripts.values()], style)],
      style: () => [style],
      summary: () => summaryJson(db, actors),
      details: () => detailsJson(db, actors),
      ...Object.fromEntries([...scripts].map(([name, text]) => [name, () => [text]])),
    })) {
      signal?.throwIfAborted();
      if (!file.write(text)) await once(file, 'drain');
    }
  } catch (cause) {
    file.destroy();
    throw cause;
  }
  file.end();
  await written;
}

type Fill = Readonly<Record<string, () => Iterable<string> | AsyncIterable<string>>>;

async function* filled(frame: string, fill: Fill): AsyncGenerator<string> {
  for (const [index, part] of frame.split(/\{\{(\w+)\}\}/).entries()) {
    if (index % 2 === 0) {
      yield part;
      continue;
    }
    const make = fill[part];
    if (!make) throw new Error(`the page has no ${part} to fill in`);
    yield* make();
  }
}

function policy(scripts: readonly string[], style: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(' ')}`,
    `style-src ${hashSource(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Content Security Policy Level 3, 2.3.1: the hash of the text between the tags. */
function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Observable Plot draws, with D3 below it: SVG, so that print, zoom, themes and screen readers all work on it. */
function libraries(): [string, string][] {
  return ['d3', 'plot'].map((name) => [name, checked(asset(`${name}.min.js`), name)]);
}

function pageScript(): string {
  const text = SCRIPTS.map((name) => asset(`${name}.js`)).join('\n');
  return checked(`(() => {\n'use strict';\n${text}\n})();\n`, 'the scripts of the page');
}

/** The parser of a page turns other line ends into these, and the hash is taken of what it gives. */
function asset(name: string): string {
  return readFileSync(join(PAGE_FOLDER, name), 'utf8').replace(/\r\n?/g, '\n');
}

function checked(text: string, what: string): string {
  if (NO_SCRIPT.test(text)) throw new Error(`this cannot stand in a page: ${what}`);
  return text;
}
