-- Since when, and why, nothing is sent to a conversation: the platform's code, or the bot was removed. Ends when somebody writes there again.
ALTER TABLE conversations ADD COLUMN stopped_at BIGINT NULL;
ALTER TABLE conversations ADD COLUMN stopped_why TEXT NULL;

-- By its key a message that is redrawn finds the one that it replaces.
ALTER TABLE outbox ADD COLUMN message_key TEXT NULL;
UPDATE outbox SET message_key = json_extract(message, '$.key') WHERE platform_id IS NOT NULL;
CREATE INDEX outbox_by_key ON outbox (channel, tenant, conversation, message_key) WHERE message_key IS NOT NULL AND platform_id IS NOT NULL;
