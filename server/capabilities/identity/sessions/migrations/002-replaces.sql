-- A refresh asks what replaced its token; a session that is used every day has thousands of tokens.
create index refresh_token_replaces on identity.refresh_token (replaces) where replaces is not null;
