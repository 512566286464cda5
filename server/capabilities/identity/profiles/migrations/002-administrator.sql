-- Handing out roles asks who the administrators are; they are few among many people.
create index person_administrator on identity.person (id) where role = 'administrator';
