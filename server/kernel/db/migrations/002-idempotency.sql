-- The answer to a request that carried an Idempotency-Key, written in the request's transaction.
create table kernel.idempotency (
  caller text not null,
  operation text not null,
  key text not null,
  body_hash bytea not null,
  answer jsonb,
  at timestamptz not null,
  primary key (caller, operation, key)
);
create index idempotency_at on kernel.idempotency (at);
