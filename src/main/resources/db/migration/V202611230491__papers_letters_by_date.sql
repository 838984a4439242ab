-- What was written lately and waits to leave is found by index.
create index letter_by_date on papers.letter (authority_id, dated);
