-- When the person last showed on this device that it is them; null: when they signed in.
alter table identity.session add column proved_at timestamptz;
