-- What is to be deleted for good; the row goes when it is done. subject: a customer's key or a person's id.
CREATE TABLE erasures (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant   TEXT   NOT NULL,
    actor    TEXT   NOT NULL,
    asked_at BIGINT NOT NULL,
    kind     TEXT   NOT NULL,
    subject  TEXT   NOT NULL
);

-- The history is append-only but for what must be forgotten: a tenant stands here while that goes on, within one transaction.
CREATE TABLE erasing (tenant TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
DROP TRIGGER pipeline_events_stay_as_written;
DROP TRIGGER pipeline_events_stay;
CREATE TRIGGER pipeline_events_stay_as_written BEFORE UPDATE ON pipeline_events WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE tenant = OLD.tenant)
BEGIN SELECT RAISE(ABORT, 'The history is append-only.'); END;
CREATE TRIGGER pipeline_events_stay BEFORE DELETE ON pipeline_events WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE tenant = OLD.tenant)
BEGIN SELECT RAISE(ABORT, 'The history is append-only.'); END;

-- Questions after one kind count and sum it: from the index alone.
DROP INDEX opportunities_by_kind;
CREATE INDEX opportunities_by_kind ON opportunities (tenant, kind, opened_at, stage, offered_at, owner, currency, amount);
