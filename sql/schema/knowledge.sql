-- one row per actor
create table if not exists actors (
    code varchar primary key,
    name varchar not null,
    kind varchar not null,
    booked_as varchar not null,
    valid_from varchar,
    valid_to varchar,
);
comment on table actors is 'One row per actor: states, former states, organisations, well-known non-state actors.';
comment on column actors.code is 'ISO 3166-1 alpha-3 for a state (XKX, PSE, TWN and old codes as in the codebook), an abbreviation for the rest.';
comment on column actors.name is 'The name for people.';
comment on column actors.kind is 'state, former_state, organisation or nonstate.';
comment on column actors.booked_as is 'The code that stances are counted under: UN for WFP, OTHER for actors without a code of their own.';
comment on column actors.valid_from is 'Since when the actor exists, as a partial date, where that matters.';
comment on column actors.valid_to is 'Until when it existed, as a partial date, where that matters.';

-- one row per name of an actor
create table if not exists actor_aliases (
    alias varchar not null,
    code varchar not null,
    kind varchar not null,
);
comment on table actor_aliases is 'One row per name of an actor.';
comment on column actor_aliases.alias is 'The name as written in texts.';
comment on column actor_aliases.code is 'The actor (actors.code).';
comment on column actor_aliases.kind is 'name, abbreviation, adjective, people, capital, seat, organ or place.';

-- one row per member, organisation and period
create table if not exists memberships (
    organisation varchar not null,
    member varchar not null,
    status varchar not null,
    valid_from varchar not null,
    valid_to varchar,
);
comment on table memberships is 'One row per member, organisation and period.';
comment on column memberships.organisation is 'The organisation (actors.code).';
comment on column memberships.member is 'The member (actors.code).';
comment on column memberships.status is 'member, observer or suspended.';
comment on column memberships.valid_from is 'First day, as a partial date.';
comment on column memberships.valid_to is 'Last day, as a partial date; empty while it lasts.';

-- one row per person and office
create table if not exists persons (
    name varchar not null,
    code varchar not null,
    role varchar not null,
    valid_from varchar not null,
    valid_to varchar,
);
comment on table persons is 'One row per person and office: whose words count for which actor, and when.';
comment on column persons.name is 'The name as written in texts.';
comment on column persons.code is 'The actor that the person speaks for (actors.code).';
comment on column persons.role is 'The office: president, prime minister, foreign minister, secretary-general, ...';
comment on column persons.valid_from is 'First day in office, as a partial date.';
comment on column persons.valid_to is 'Last day in office, as a partial date; empty while it lasts.';

-- one row per lexicon entry
create table if not exists rules (
    rule_id varchar primary key,
    effect varchar not null,
    phrase varchar not null,
    match varchar not null,
    frame varchar not null,
    condition varchar not null,
    stance varchar not null,
    polarity varchar not null,
    status varchar not null,
    intensity integer not null,
    plover varchar not null,
    cameo varchar not null,
    example varchar not null,
    counterexample varchar not null,
    note varchar not null,
);
comment on table rules is 'One row per lexicon entry: which words carry which stance.';
comment on column rules.rule_id is 'Unique name of the rule.';
comment on column rules.effect is 'stance for a rule that carries one; otherwise what its words do to others: withhold, urge, hedge, ready, carry, receive, request, report, boost, soften, ignore.';
comment on column rules.phrase is 'The words that it matches, as data/lexicon writes them.';
comment on column rules.match is 'How the words match: part of speech and inflection.';
comment on column rules.frame is 'Where holder and target stand.';
comment on column rules.condition is 'What must hold beside the words: most often a class of words that the object must have.';
comment on column rules.stance is 'The stance that the words carry.';
comment on column rules.polarity is 'affirmed, or withheld for wordings that take the stance back.';
comment on column rules.status is 'The status that the words carry by themselves; the sentence may change it.';
comment on column rules.intensity is '1 mild, 2 plain, 3 strong.';
comment on column rules.plover is 'PLOVER event class.';
comment on column rules.cameo is 'CAMEO event code.';
comment on column rules.example is 'A sentence that fires the rule.';
comment on column rules.counterexample is 'A near sentence that must not fire it.';
comment on column rules.note is 'Why the rule is as it is.';

-- one row per run
create table if not exists runs (
    run_id varchar primary key,
    started_at varchar not null,
    finished_at varchar,
    version varchar not null,
    engine varchar not null,
    lexicon varchar not null,
    actors varchar not null,
    status varchar not null,
    read integer,
    loaded integer,
    duplicate integer,
    rejected integer,
    scored integer,
    statements integer,
    stances integer,
);
comment on table runs is 'One row per run that changed the database.';
comment on column runs.run_id is 'The run, as its folder below the output folder is called.';
comment on column runs.started_at is 'When it began, UTC.';
comment on column runs.finished_at is 'When it ended, UTC.';
comment on column runs.version is 'Version of the package.';
comment on column runs.engine is 'Hash of the code that reads sentences.';
comment on column runs.lexicon is 'Hash of the lexicon.';
comment on column runs.actors is 'Hash of the actor files.';
comment on column runs.status is 'running, done or failed.';
comment on column runs.read is 'Records in the inputs of the run; read = loaded + duplicate + rejected.';
comment on column runs.loaded is 'Of these, stored as statements.';
comment on column runs.duplicate is 'Of these, stored already.';
comment on column runs.rejected is 'Of these, refused.';
comment on column runs.scored is 'Statements scored in this run; the others were unchanged.';
comment on column runs.statements is 'Statements in the database at the end of the run.';
comment on column runs.stances is 'Stances in the database at the end of the run.';
