-- Stars that players have found. What a player has of light is nowhere written: it follows from their
-- records and from these rows.
create table rhythm.found_star (
  player_id uuid not null,
  star_id text not null,
  -- What it cost then: another price later is nobody's debt.
  light integer not null check (light > 0),
  found_at timestamptz not null,
  primary key (player_id, star_id)
);
