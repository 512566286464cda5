-- When the session last showed a second factor; null: it never did. What has power over others asks for it.
alter table identity.session add column factor_at timestamptz;

-- An administrator, or the operator on the command line, may end them, too.
alter table identity.session drop constraint session_ended_because_check;
alter table identity.session add constraint session_ended_because_check check (ended_because in
  ('signed_out', 'ended', 'token_reused', 'password_changed', 'by_administrator', 'by_operator'));
