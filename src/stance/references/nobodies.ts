import { complementsOf } from '../../clause/complements.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { isWritten } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

/** Whether a noun that may be somebody is nobody here: "a just world", "the state of affairs", "the use of force". */
export function isNobody({ s: { a, mentionOf } }: Resolver, c: Chunk, head: string): boolean {
  const first = a.tokens[c.from]?.lower ?? '';
  // "violations by any party", not "anybody who attacks"
  if (isAny(first, head)) return !/^(?:who|that|which)$/.test(a.tokens[c.to]?.lower ?? '');
  switch (head) {
    // "a rules-based international regime": of rules
    case 'regime':
      return a.tokens.slice(c.from, c.head).some(({ lower }) => a.classes.has('regime_of_rules', lower));
    // "the state of affairs": none of the world's
    case 'state':
      return /^(?:affairs|play|emergency|war|mind|siege)$/.test(a.tokens[c.to + 1]?.lower ?? '');
    // "the commission of such crimes": what is committed
    case 'commission':
      return (
        a.tokens[c.to]?.lower === 'of' &&
        a.tokens
          .slice(c.to + 1, c.to + 5)
          .some(({ lower }) =>
            /^(?:crimes?|acts?|atrocities|offences?|offenses?|violations?|genocide)$/.test(lower),
          )
      );
    // "the separation of powers": what those in office may do
    case 'powers':
      return (
        c.to - c.from === 1 &&
        a.tokens[c.from - 1]?.lower === 'of' &&
        /^(?:separation|independence|division|balance|devolution|transfer|abuse)$/.test(
          a.tokens[c.from - 2]?.lower ?? '',
        )
      );
    // "the use of force": no body of men
    case 'force':
      return c.to - c.from === 1;
    // "a world in which all can live", "peaceful societies", "a spirit of community": what is wished for
    case 'world':
    case 'society':
      return /^an?$/.test(first) && mentionOf[c.head] === undefined;
    case 'societies':
      return a.tags[c.from] === 'JJ' && !a.classes.has('needy', first);
    case 'community':
      return c.to - c.from === 1;
    default:
      return false;
  }
}

/** "anybody", "any party": nobody in particular. */
function isAny(first: string, head: string): boolean {
  return (
    /^any(?:one|body)$/.test(head) ||
    (first === 'any' && /^(?:party|parties|side|actor|state|country|source|quarter)$/.test(head))
  );
}

/** Whether whoever stands behind a preposition is nobody in particular: "the rights of women", "the dignity of the human person". */
export function isOfNobody(
  r: Resolver,
  c: Chunk,
  head: string,
  inner: Reference | undefined,
): (found: Reference) => boolean {
  const rights = r.s.a.classes.has('rights', head) && !/\bpeoples?\b/i.test(inner?.text ?? '');
  // "the Treaty on the Prohibition of Nuclear Weapons": its own words name nobody.
  const nobodys = isWritten(r, c) || rights;
  return ({ code, text }) => code === OTHER_ACTOR && (nobodys || /\bhuman (?:person|being)s?$/i.test(text));
}

/** "the detention of President Mensah", "the violations of Chad's airspace": whose they are is not who was spoken of. */
export function isOfNamed({ s }: Resolver, i: number): boolean {
  const of = complementsOf(s.a, i, 1)[0];
  if (of?.preposition !== 'of' || s.document.speaker === undefined) return false;
  return of.chunks.some((k) => {
    const c = s.a.chunks[k];
    return c !== undefined && (s.a.tags[c.head] === 'NNP' || s.mentionOf.slice(c.from, c.to).some((m) => m));
  });
}
