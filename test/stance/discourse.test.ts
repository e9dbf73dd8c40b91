import { describe, expect, it } from 'vitest';
import { stancesOf } from './knowledge.js';

describe('reading across sentences', () => {
  it('knows a person again by the surname, once an office said whose it is', () => {
    expect(
      stancesOf(
        'Kenyan Deputy Foreign Minister Otieno Marube met reporters in Accra. Marube condemned the Ghanaian raid.',
      ),
    ).toEqual(['KEN condemnation GHA asserted']);
  });

  it('reads the office behind the name, too', () => {
    expect(
      stancesOf('Otieno Marube, the Kenyan envoy, left the talks. Marube praised the Ghanaian proposal.'),
    ).toEqual(['KEN support GHA asserted']);
  });

  it('takes nobody for a state because of a name alone', () => {
    expect(stancesOf('Jordan Marube runs a shop. Marube condemned the Ghanaian raid.')).toEqual([
      'OTHER condemnation GHA asserted',
    ]);
  });

  it('reads a short form as the organisation that was named with it', () => {
    expect(
      stancesOf(
        'We support the International Criminal Court, as the Security Council does. The Court deserves our full support.',
        'KEN',
      ),
    ).toEqual(['KEN support ICC asserted', 'KEN support ICC asserted']);
  });

  it('does not take the object of a verb for its subject', () => {
    expect(stancesOf('Kenya told Ghana that it would stand by it.')).toEqual(['KEN support GHA asserted']);
  });

  it('does not take whom a quotation speaks of for who is quoted', () => {
    expect(stancesOf('"We condemn Ghana," he said.')).toEqual(['OTHER condemnation GHA asserted']);
    expect(stancesOf('"We condemn Ghana," the prime minister said.')).toEqual([
      'OTHER condemnation GHA asserted',
    ]);
  });

  it('finds an introduction behind a longer word and behind the bare surname', () => {
    const introduced = 'Kenyan Foreign Minister Amos Wako came to Accra. Wako condemned the Ghanaian raid.';
    expect(stancesOf(`The firm Wakonde grew. ${introduced}`)).toEqual(['KEN condemnation GHA asserted']);
    expect(stancesOf(`It was Wako who called. ${introduced}`)).toEqual(['KEN condemnation GHA asserted']);
  });
});
