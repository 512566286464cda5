-- When the person showed that letters to the address reach them; null until then.
alter table identity.password add column verified_at timestamptz;
