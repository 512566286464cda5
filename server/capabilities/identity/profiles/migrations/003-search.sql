-- Administrators look people up by how a name begins, whatever the database's collation is.
create index person_name_prefix on identity.person (lower(name) text_pattern_ops);
