-- Who looked at which affiliate, to see that nobody walks through the numbers: a row for each look,
-- without an affiliate where nobody has the number. Kept for two days.
create table member_look (
  user_id   uuid not null,
  centre_id uuid not null,
  at        timestamptz not null,
  member_id uuid
);
create index member_look_by_user on member_look (user_id, at) include (member_id);
create index member_look_by_centre on member_look (centre_id, at) include (member_id);
create index member_look_by_time on member_look (at);
call genos_guard('member_look', 'centre_id = (select genos_centre())');

-- One row for each user or token that looks, and held by it while it is counted.
create table member_look_pause (
  user_id      uuid primary key,
  paused_until timestamptz
);
