-- Who was passed by whom on which board: what a player wants to know first when they come back.
create table rhythm.overtaking (
  player_id uuid not null,
  chart_id text not null,
  mode text not null check (mode in ('easy', 'hard')),
  rival_id uuid not null,
  rival_score integer not null,
  own_score integer not null,
  at timestamptz not null,
  primary key (player_id, chart_id, mode, rival_id)
);
create index overtaking_player_at on rhythm.overtaking (player_id, at desc, rival_id desc);
create index overtaking_rival on rhythm.overtaking (rival_id);
