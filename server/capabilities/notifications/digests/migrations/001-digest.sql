-- Which letter of a person was the last: for which day, and up to which place of their inbox.
create table notifications.digest (
  person_id uuid primary key,
  period date not null,
  seq bigint not null
);
