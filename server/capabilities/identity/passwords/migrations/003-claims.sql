-- An address is its owner's once letters to it were shown to reach them. Until then several people may
-- claim it: refusing the second would tell that there is a first.
alter table identity.password drop constraint password_email_key;
create unique index password_email_owner on identity.password (email) where verified_at is not null;
create index password_email on identity.password (email text_pattern_ops);

-- From this and the address comes the salt of a password: all who claim one address share it, so that
-- one hash is looked for among all of them. Drawn once, here.
create table identity.claim_salt (
  single boolean primary key default true check (single),
  salt bytea not null
);
insert into identity.claim_salt (salt)
select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
