-- The day on which the first letter of a decision left: on that day the family was told.
alter table reviews.review add letter_on date;
