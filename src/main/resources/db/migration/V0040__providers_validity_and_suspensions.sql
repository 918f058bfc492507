-- Until when a centre works with the insurer: enabled_until is the first day on which it no longer does.
alter table centre
  add column address text not null default '',
  add column phone text not null default '',
  add column enabled_until date,
  add column provider uuid references provider (id);

-- A provider may work in several centres; a centre works in the name of one.
update centre set provider = provider.id from provider where provider.centre = centre.id;
alter table provider drop column centre;
create index centre_by_provider on centre (provider);

-- enabled_from is null for who was enabled before dates were kept.
alter table provider
  add column enabled_from date,
  add column enabled_until date,
  add constraint provider_validity check (enabled_until >= enabled_from);

-- suspended_until is the first day no longer suspended; null while nobody knows.
create table provider_suspension (
  provider uuid not null references provider (id),
  suspended_from date not null,
  suspended_until date check (suspended_until > suspended_from),
  reason text not null check (length(btrim(reason)) between 1 and 200),
  primary key (provider, suspended_from)
);
create table prescriber_suspension (
  prescriber uuid not null references prescriber (id),
  suspended_from date not null,
  suspended_until date check (suspended_until > suspended_from),
  reason text not null check (length(btrim(reason)) between 1 and 200),
  primary key (prescriber, suspended_from)
);
