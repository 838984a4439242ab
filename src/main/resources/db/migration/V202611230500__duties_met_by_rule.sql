-- What was done under one rule of law between two days: the figures of timeliness.
create index duty_met_by_rule on duties.duty (authority_id, rule, met_on) where met_on is not null;
