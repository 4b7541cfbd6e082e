-- Where a person wants to be told besides the page, and of what. Seen and changed by that person alone; delivery reads it.
create table notice_choice (
    person uuid not null references person,
    kind text not null,
    channel text not null check (channel in ('mail', 'sms', 'wecom', 'dingtalk', 'push')),
    primary key (person, kind, channel)
);

-- How a channel reaches the person: a number, an account there, a browser. Mail goes to the address the directory has.
create table notice_address (
    id uuid primary key,
    person uuid not null references person,
    channel text not null check (channel in ('sms', 'wecom', 'dingtalk', 'push')),
    address text not null,
    added_at timestamptz not null
);
create index notice_address_by_person on notice_address (person, channel);

-- One row a message: its key goes with the message, so that who gets it twice can tell.
create table notice_delivery (
    id uuid primary key,
    notice uuid not null references office_notice,
    channel text not null,
    address text not null,
    state text not null check (state in ('WAITING', 'SENDING', 'SENT', 'GIVEN_UP')),
    attempts int not null default 0,
    next_at timestamptz not null,
    fault text not null default ''
);
create index notice_delivery_due on notice_delivery (next_at) where state in ('WAITING', 'SENDING');
create index notice_delivery_of on notice_delivery (notice);

alter table notice_choice enable row level security;
create policy own on notice_choice for select to ${application}
    using (person = (select viewer_person()) or (select viewer_may('notices.all')));
create policy chosen on notice_choice for insert to ${application} with check (person = (select viewer_person()));
create policy dropped on notice_choice for delete to ${application} using (person = (select viewer_person()));
grant select, insert, delete on notice_choice to ${application};

alter table notice_address enable row level security;
create policy own on notice_address for select to ${application}
    using (person = (select viewer_person()) or (select viewer_may('notices.all')));
create policy added on notice_address for insert to ${application} with check (person = (select viewer_person()));
create policy removed on notice_address for delete to ${application}
    using (person = (select viewer_person()) or (select viewer_may('notices.all')));
grant select, insert, delete on notice_address to ${application};

alter table notice_delivery enable row level security;
create policy handled on notice_delivery for select to ${application} using ((select viewer_may('notices.all')));
create policy planned on notice_delivery for insert to ${application} with check ((select viewer_may('notices.all')));
create policy tried on notice_delivery for update to ${application} using ((select viewer_may('notices.all')));
grant select, insert, update (state, attempts, next_at, fault) on notice_delivery to ${application};
