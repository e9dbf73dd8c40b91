import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Workplace } from './demarche.js';

const HEADER =
  'id,effect,phrase,match,frame,condition,stance,polarity,status,intensity,plover,cameo,example,counterexample,note';
const CEASEFIRE = `${HEADER}
cfc_v_call,stance,call~ for (an|a) (immediate) ceasefire|truce in|between,verb,"subject > in,between",,call_for_ceasefire,affirmed,asserted,2,,,Qatar called for a ceasefire in Sudan.,Qatar called for a taxi.,
`;

const RECORDS = [
  {
    id: 'a',
    date: '2023-05-02',
    text: 'Qatar called for a ceasefire in Sudan. Kenya condemned the attack by Sudan.',
  },
  { id: 'b', date: '2023-06', text: 'Norway refused to call for an immediate truce in Sudan.' },
  {
    id: 'c',
    date: '2023-06-04',
    text: 'Japan voiced concern about the fighting in Sudan and offered its condolences to Kenya.',
  },
];

const RUN = ['run', 'in.jsonl', '--db', 'x.duckdb', '--out', 'out', '--dialect', 'plain', '--quiet'];

function workplace(): Workplace {
  const place = new Workplace();
  place.writeJsonLines('in.jsonl', RECORDS);
  mkdirSync(place.path('ceasefire'));
  place.write(join('ceasefire', 'calls.csv'), CEASEFIRE);
  return place;
}

function lines(place: Workplace, report: string, word: string): string[] {
  return place
    .read('out', 'latest', report)
    .split('\n')
    .filter((line) => line.includes(word));
}

describe('a stance of the user', () => {
  it('needs a folder of rules and nothing else to flow through to every report', () => {
    const place = workplace();
    const { status, stderr } = place.run([...RUN, '--lexicon', 'ceasefire']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines(place, 'stance_counts.csv', 'call_for_ceasefire')).toEqual([
      'NOR,Norway,SDN,Sudan,call_for_ceasefire,withheld,1,1,1,1,0,0,0,0,2023-06,2023-06,0',
      'QAT,Qatar,SDN,Sudan,call_for_ceasefire,affirmed,1,1,1,1,0,0,0,0,2023-05-02,2023-05-02,0',
    ]);
    expect(lines(place, 'timeline.csv', 'call_for_ceasefire')).toEqual([
      '2023,NOR,Norway,SDN,Sudan,call_for_ceasefire,1,1,0,1,0,0,0,0',
      '2023,QAT,Qatar,SDN,Sudan,call_for_ceasefire,1,1,1,0,0,0,0,0',
    ]);
    for (const report of ['actor_summary.csv', 'actor_target.csv', 'target_comparison.csv']) {
      expect(lines(place, report, ',1,call_for_ceasefire: 1,')).toHaveLength(2);
    }
    expect(lines(place, 'evidence.csv', 'cfc_v_call')).toHaveLength(2);
    expect(lines(place, 'target_comparison.csv', 'condemnation')[0]).toMatch(/^target,/);
  });

  it('leaves the figures of the three stances as they are', () => {
    const place = workplace();
    place.run(RUN);
    const [before] = lines(place, 'actor_summary.csv', 'KEN,Kenya');
    place.run([...RUN, '--lexicon', 'ceasefire', '--lexicon', 'concern', '--lexicon', 'condolence']);
    expect(lines(place, 'actor_summary.csv', 'KEN,Kenya')).toEqual([before]);
    expect(
      lines(place, 'stance_counts.csv', 'ffirmed').map((line) => line.split(',').slice(0, 6).join(' ')),
    ).toEqual([
      'JPN Japan KEN Kenya condolence affirmed',
      'JPN Japan SDN Sudan concern affirmed',
      'KEN Kenya SDN Sudan condemnation affirmed',
      'QAT Qatar SDN Sudan call_for_ceasefire affirmed',
    ]);
    place.run(RUN);
    expect(lines(place, 'stance_counts.csv', ',')).toHaveLength(2);
  });

  it('stops the run when its rule is not true to its example', () => {
    const place = workplace();
    place.write(
      join('ceasefire', 'calls.csv'),
      CEASEFIRE.replace('Qatar called for a taxi.', 'Oman called for a truce in Mali.'),
    );
    const { status, stderr } = place.run([...RUN, '--lexicon', 'ceasefire']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/calls\.csv:2: greedy: cfc_v_call/);
  });

  it('is told which packs there are when its folder is not found', () => {
    const { status, stderr } = workplace().run([...RUN, '--lexicon', 'concerns']);
    expect(status).toBe(2);
    expect(stderr).toContain('packs are concern, condolence; did you mean concern?');
  });
});
