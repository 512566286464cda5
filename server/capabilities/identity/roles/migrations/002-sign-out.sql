-- A line of the log may also tell that all devices of somebody were signed out: then the roles in it are
-- the one they have.
alter table identity.role_change add column sessions_ended integer
  check (sessions_ended is null or (sessions_ended > 0 and role_before = role_after));

-- A reason is a sentence of one person about another, and may name either: it goes with whoever leaves first.
alter table identity.role_change alter column reason drop not null;
alter table identity.role_change disable trigger role_change_append_only;
update identity.role_change set reason = null
where person_id is null or (actor_id is null and house is null);
alter table identity.role_change enable trigger role_change_append_only;

-- Still append-only: a line stays as it was written. Only who is named in it may be forgotten, and only
-- with that the reason.
create or replace function identity.refuse_role_change_edit() returns trigger language plpgsql as $$
declare
  forgets boolean := (new.person_id is null and old.person_id is not null)
    or (new.actor_id is null and old.actor_id is not null);
begin
  if tg_op = 'UPDATE'
     and (new.person_id is null or new.person_id = old.person_id)
     and (new.actor_id is null or new.actor_id = old.actor_id)
     and (new.reason is not distinct from old.reason or (new.reason is null and forgets))
     and (new.id, new.seq, new.house, new.role_before, new.role_after, new.sessions_ended, new.at)
         is not distinct from
         (old.id, old.seq, old.house, old.role_before, old.role_after, old.sessions_ended, old.at) then
    return new;
  end if;
  raise exception 'the audit log of roles is append-only';
end $$;
