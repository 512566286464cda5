-- What somebody who was away was told of a room last, by push or mail; 0 since they looked.
alter table chat.read_mark add column told_seq bigint not null default 0;
alter table chat.read_mark add column told_kind text;
create index read_mark_told on chat.read_mark (room_id, told_seq) where told_seq > 0;
