-- How often each row stated a reason, by day: nothing about anybody, so an analyst may see it.
create table rulebook_row_hit (
  day date not null,
  table_name text not null,
  row_key text not null,
  times bigint not null check (times > 0),
  primary key (day, table_name, row_key)
);

-- Up to which number the decisions of each source are counted.
create table rulebook_row_hit_seen (
  source text primary key,
  last_number bigint not null
);
