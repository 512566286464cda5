-- Whom a player wants to see beside themselves on a board. Two who follow each other are friends.
create table rhythm.follow (
  player_id uuid not null,
  followed_id uuid not null check (followed_id <> player_id),
  at timestamptz not null,
  primary key (player_id, followed_id)
);
create index follow_player_at on rhythm.follow (player_id, at desc, followed_id desc);
create index follow_followed on rhythm.follow (followed_id);
