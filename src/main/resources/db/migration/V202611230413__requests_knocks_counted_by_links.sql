-- Whoever comes too often is counted in the room that private links have of their own.
drop table requests.knock;
