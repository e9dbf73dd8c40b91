import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roomsHash } from '../../src/commands/rooms.js';
import { PROGRAM_ROOT } from '../../src/paths/paths.js';

describe('the hashes of the rooms', () => {
  it('are noted by the build for each room, so that no run reads the modules again', () => {
    const noted = JSON.parse(readFileSync(join(PROGRAM_ROOT, 'rooms.json'), 'utf8')) as Record<
      string,
      string
    >;
    const rooms = readdirSync(PROGRAM_ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(Object.keys(noted).sort()).toEqual(rooms.map(({ name }) => name).sort());
    for (const hash of Object.values(noted)) expect(hash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('tell rooms apart, alone and together', () => {
    const hashes = [['text'], ['clause'], ['text', 'clause'], ['clause', 'text']].map(roomsHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
