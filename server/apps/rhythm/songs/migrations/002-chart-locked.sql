-- Whether a chart is closed at the start by itself, whatever its song is: the hardest ones wait in the sky.
alter table rhythm.chart add column locked boolean not null default false;
