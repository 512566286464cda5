-- From where an event was asked (address, program, session), of the kinds whose listeners need it.
-- An address is personal: it is forgotten two days later.
alter table kernel.event add column origin jsonb;
create index event_origin_at on kernel.event (at) where origin is not null;
