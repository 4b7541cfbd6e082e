-- What the public sees comes from a batch that is being released, by the program itself, and from nowhere else: whoever enters
-- decisions for an organ cannot write a row here.
drop policy released on published_decision;
create policy released on published_decision for insert to ${application} with check (
    (select viewer_may('ledgers.write')) and release in (select review from decision_batch where state = 'PROPOSED'));
