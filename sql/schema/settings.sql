-- one row per thing that the views, or the next run, must know of the last one
create table if not exists settings (
    name varchar primary key,
    value varchar not null,
);
comment on table settings is 'One row per thing that the views, or the next run, must know of the last one.';
comment on column settings.name is 'count: what the figures count, statements or stories. linker: hash of the code that links near copies. relink: the days that are to be linked again, FIRST/LAST.';
comment on column settings.value is 'What holds now.';
