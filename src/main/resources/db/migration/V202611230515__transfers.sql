-- Moves to the next phase of education have a room of their own; their tables come from the room of other moves.
create schema transfers;
alter table moves.watch_year set schema transfers;
alter table moves.transfer set schema transfers;
alter view moves.phase_transfers set schema transfers;
