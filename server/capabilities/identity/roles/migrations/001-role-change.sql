-- The audit log: who changed whose role, when and why. Without foreign keys, for it outlives both.
create table identity.role_change (
  id uuid primary key,
  -- The order of the lines, also of those of one millisecond.
  seq bigint generated always as identity unique,
  -- Null once the person has left the house.
  person_id uuid,
  -- Null for the house, and once the person has left it.
  actor_id uuid,
  -- What the house did it by, e.g. the command line; null where a person did it.
  house text,
  role_before text not null check (role_before in ('guest', 'member', 'curator', 'administrator')),
  role_after text not null check (role_after in ('guest', 'member', 'curator', 'administrator')),
  reason text not null check (char_length(reason) between 1 and 200),
  at timestamptz not null,
  constraint role_change_by_one check (actor_id is null or house is null)
);
create index role_change_person_id on identity.role_change (person_id, seq desc);
create index role_change_actor_id on identity.role_change (actor_id);

-- Append-only, also for the program itself: a line stays as it was written. Only who is named in it
-- may be forgotten.
create function identity.refuse_role_change_edit() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and (new.person_id is null or new.person_id = old.person_id)
     and (new.actor_id is null or new.actor_id = old.actor_id)
     and (new.id, new.seq, new.house, new.role_before, new.role_after, new.reason, new.at)
         is not distinct from
         (old.id, old.seq, old.house, old.role_before, old.role_after, old.reason, old.at) then
    return new;
  end if;
  raise exception 'the audit log of roles is append-only';
end $$;
create trigger role_change_append_only before update or delete on identity.role_change
  for each row execute function identity.refuse_role_change_edit();
