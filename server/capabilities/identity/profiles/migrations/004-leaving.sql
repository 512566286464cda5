-- Set while a person is leaving: the instant from which everything of theirs is deleted. Until then
-- others see nobody there, and the person may change their mind.
alter table identity.person add column leaving_at timestamptz;
