-- Whether a session was opened with a browser and system that none of the person's earlier sessions, as far as they
-- are kept, had: the person was written to, and sees it in the list of sessions. Sessions from before this are not marked.
alter table identity.session add column is_new_device boolean not null default false;
