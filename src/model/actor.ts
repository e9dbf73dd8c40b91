export const ACTOR_KINDS = ['state', 'former_state', 'organisation', 'nonstate'] as const;
type ActorKind = (typeof ACTOR_KINDS)[number];

export interface Actor {
  /** Unique: ISO 3166-1 alpha-3 for a state, an abbreviation for the rest. */
  readonly code: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** The code that stances are booked under: `UN` for `WFP`, `OTHER` for a rebel group, itself for a state. */
  readonly bookedAs: string;
  /** Partial ISO dates, where the actor did not always exist or does no longer. */
  readonly from?: string;
  readonly to?: string;
}

export const ALIAS_KINDS = [
  /** "Türkiye", "the United States", "African Union" */
  'name',
  /** "US", "NATO": matched with this capitalisation only */
  'abbreviation',
  /** "Turkish": adjective, also in "Turkish-backed" */
  'adjective',
  /** "Turks", "the Afghans" */
  'people',
  /** "Ankara" used for the state */
  'capital',
  /** "the Kremlin", "the White House", "Capitol Hill", "Downing Street" */
  'seat',
  /** "Security Council", "State Department", "IDF", "Bundestag": an organ of the actor */
  'organ',
  /** a city, region or landmark that belongs to a state: "Crimea", "Gaza", "Xinjiang" */
  'place',
] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

export interface ActorAlias {
  readonly alias: string;
  readonly code: string;
  readonly kind: AliasKind;
}

export interface Membership {
  readonly organisation: string;
  readonly member: string;
  readonly status: 'member' | 'observer' | 'suspended';
  readonly from: string;
  readonly to?: string;
}

/** A person who speaks for an actor in a period. One row per person and office. */
export interface Person {
  readonly name: string;
  /** Further spellings and short forms that are safe to match alone: "Erdogan", "Putin". */
  readonly aliases: readonly string[];
  readonly code: string;
  readonly role: string;
  readonly from: string;
  readonly to?: string;
}
