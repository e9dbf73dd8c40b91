import type { Config } from '../config/config.js';
import type { Effects } from '../effects/effects.js';
import { write } from '../effects/write.js';
import { UserError } from '../errors/errors.js';
import { checkLexicon } from '../stance/check-lexicon.js';
import { compileKnowledge } from './knowledge.js';

/** `demarche lexicon check`: is every rule sound, alive and true to its examples? */
export async function lexiconCheck(config: Config, effects: Effects): Promise<number> {
  const { lexicon, actors } = compileKnowledge(config.lexicon);
  const problems = checkLexicon(lexicon, actors);
  for (const { place, rule, problem, message } of problems) {
    await write(effects.stdout, `${place}: ${problem}: ${rule}: ${message}\n`);
  }
  if (problems.length > 0) {
    throw new UserError(
      `${problems.length === 1 ? '1 problem' : `${problems.length} problems`} in ${lexicon.rules.length} rules; mend the rules that are listed`,
    );
  }
  await write(effects.stdout, `${lexicon.rules.length} rules, no problem found\n`);
  return 0;
}
