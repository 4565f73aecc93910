-- Where a post goes, if elsewhere than to its conversation's address: a thread.
ALTER TABLE outbox ADD COLUMN address TEXT NULL;
CREATE INDEX outbox_by_platform_id ON outbox (channel, tenant, conversation, platform_id) WHERE platform_id IS NOT NULL;

-- Who the person is, for those that the settings do not name: as they spoke last, with an IANA time zone.
ALTER TABLE conversations ADD COLUMN person_name TEXT NULL;
ALTER TABLE conversations ADD COLUMN person_zone TEXT NULL;
