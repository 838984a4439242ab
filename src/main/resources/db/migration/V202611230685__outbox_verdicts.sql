-- What became of what a carrier took: it arrived, or nobody got it.
alter table outbox.handover drop constraint handover_standing_check;
alter table outbox.handover add constraint handover_standing_check
    check (standing in ('queued', 'later', 'taken', 'refused', 'delivered', 'failed'));
create index handover_by_time on outbox.handover (authority_id, recorded_at);
