import type { Actor, ActorAlias, Membership, Person } from '../model/actor.js';
import { OTHER_ACTOR } from '../model/stance.js';
import { type Token, tokenize } from '../text/tokens.js';
import { type ActorData, type ActorFile, readActors } from './actor-files.js';
import { type Context, Contexts, NOBODY } from './contexts.js';
import { isInDateline } from './datelines.js';
import { type Mention, type NameEntry, NameIndex } from './mentions.js';
import { ownedOrgan } from './organs.js';

/** All actors and their names, and the means to find them in a text. */
export interface ActorBook extends ActorData {
  actor(code: string): Actor | undefined;
  /** The code that a stance of the actor counts under: `UN` for `WFP`, `OTHER` for an actor without one. */
  bookedAs(code: string): string;
  /** The names of actors among `tokens`. The date (partial ISO) decides between holders of one name. */
  mentions(tokens: readonly Token[], date?: string, speaker?: string): Mention[];
  /** For whom the leader with this surname, in lower case, acts on that day; nothing where none or several may be meant. */
  leader(surname: string, date: string): string | undefined;
  /** For whom all leaders and foreign ministers with this surname, in lower case, act, whatever the day; nothing for a surname that many may bear. */
  known(surname: string): string | undefined;
  /** The actor that a speaker field means: a code, a name, or a role such as "Kazakh Foreign Ministry". */
  resolveSpeaker(text: string, date?: string): string | undefined;
}

/**
 * Builds the book from the files of `data/actors` and the states of the world.
 * @throws UserError for a row that cannot be read, with file and line.
 */
export function buildActorBook(files: readonly ActorFile[]): ActorBook {
  return actorBookOf(readActors(files));
}

/** The book that actor data stand for. */
export function actorBookOf(data: ActorData): ActorBook {
  return new Book(data);
}

class Book implements ActorBook {
  private readonly byCode: ReadonlyMap<string, Actor>;
  private readonly index = new NameIndex();
  readonly actors: readonly Actor[];
  readonly aliases: readonly ActorAlias[];
  readonly memberships: readonly Membership[];
  readonly persons: readonly Person[];
  readonly names: readonly NameEntry[];
  readonly contexts: readonly Context[];
  readonly hash: string;
  private readonly surroundings: Contexts;

  constructor(data: ActorData) {
    ({
      actors: this.actors,
      aliases: this.aliases,
      memberships: this.memberships,
      persons: this.persons,
      names: this.names,
      contexts: this.contexts,
      hash: this.hash,
    } = data);
    this.byCode = new Map(data.actors.map((actor) => [actor.code, actor]));
    this.surroundings = new Contexts(data.contexts);
    for (const name of data.names) this.index.add(name);
  }

  actor(code: string): Actor | undefined {
    return this.byCode.get(code);
  }

  bookedAs(code: string): string {
    return this.byCode.get(code)?.bookedAs ?? OTHER_ACTOR;
  }

  mentions(tokens: readonly Token[], date?: string, speaker?: string): Mention[] {
    const found = this.index.find(tokens, date);
    const inContext = found.map((mention) => this.surroundings.apply(mention, tokens, found, speaker));
    return inContext
      .map((mention, at) =>
        ownedOrgan(mention, at, inContext, tokens, (code) => this.byCode.get(code), speaker),
      )
      .filter((mention) => mention.code !== NOBODY && !isInDateline(mention, tokens));
  }

  leader(surname: string, date: string): string | undefined {
    return this.index.leader(surname, date);
  }

  known(surname: string): string | undefined {
    return this.index.known(surname);
  }

  resolveSpeaker(text: string, date?: string): string | undefined {
    const trimmed = text.trim();
    const upper = trimmed.toUpperCase();
    const direct =
      this.byCode.get(trimmed) ??
      (trimmed === trimmed.toLowerCase() && trimmed.length === 3 ? this.byCode.get(upper) : undefined);
    if (direct) return direct.bookedAs === OTHER_ACTOR ? OTHER_ACTOR : direct.bookedAs;
    const capitals =
      trimmed === trimmed.toLowerCase()
        ? trimmed.replace(/\p{L}+/gu, (word) => word[0]?.toUpperCase() + word.slice(1))
        : trimmed;
    const found = this.mentions(tokenize(capitals, { start: 0, end: capitals.length }), date);
    const best = found[0];
    return best ? this.bookedAs(best.code) : undefined;
  }
}
