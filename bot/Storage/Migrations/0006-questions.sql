-- What questions about the pipeline ask for, beside the opportunity's JSON, so that they are answered from indexes. Amounts are in hundredths of the currency;
-- deadline: when the next step is due at the latest; lag: from the end of the work to the offer, in ticks. Stages and kinds by their names, which never change.
ALTER TABLE opportunities ADD COLUMN stage       TEXT   NOT NULL DEFAULT 'Withdrawn';
ALTER TABLE opportunities ADD COLUMN kind        TEXT   NOT NULL DEFAULT 'None';
ALTER TABLE opportunities ADD COLUMN customer    TEXT   NOT NULL DEFAULT '';
ALTER TABLE opportunities ADD COLUMN stage_since BIGINT NOT NULL DEFAULT 0;
ALTER TABLE opportunities ADD COLUMN offered_at  BIGINT NULL;
ALTER TABLE opportunities ADD COLUMN deadline    BIGINT NULL;
ALTER TABLE opportunities ADD COLUMN lag         BIGINT NULL;
ALTER TABLE opportunities ADD COLUMN amount      BIGINT NULL;
ALTER TABLE opportunities ADD COLUMN currency    TEXT   NULL;
ALTER TABLE opportunities ADD COLUMN reason      TEXT   NULL;

UPDATE opportunities SET
    stage = json_extract(opportunity, '$.stage'),
    kind = COALESCE(json_extract(opportunity, '$.occasions[#-1]'), 'None'),
    customer = json_extract(opportunity, '$.customer'),
    stage_since = CAST(strftime('%s', json_extract(opportunity, '$.stageSince')) AS INTEGER) * 10000000,
    offered_at = CAST(strftime('%s', json_extract(opportunity, '$.offeredAt')) AS INTEGER) * 10000000,
    deadline = CAST(strftime('%s', CASE json_extract(opportunity, '$.stage')
        WHEN 'Due' THEN json_extract(opportunity, '$.window.closes')
        WHEN 'Waiting' THEN COALESCE(
            json_extract(opportunity, '$.waiting.askAgain'),
            json_extract(opportunity, CASE json_extract(opportunity, '$.first') WHEN 'Audit' THEN '$.window.bestUntil' ELSE '$.window.closes' END))
        WHEN 'AuditProposed' THEN (
            SELECT value FROM json_each(opportunity, '$.checkIns')
            WHERE json_extract(opportunity, '$.checkedInAt') IS NULL OR value > json_extract(opportunity, '$.checkedInAt') ORDER BY key LIMIT 1)
        WHEN 'AuditBooked' THEN json_extract(opportunity, '$.booking.askAt')
        END) AS INTEGER) * 10000000,
    amount = CAST(ROUND(json_extract(opportunity, '$.value.amount') * 100) AS INTEGER),
    currency = json_extract(opportunity, '$.value.currency'),
    reason = json_extract(opportunity, '$.stageReason');
UPDATE opportunities SET lag = offered_at - CAST(strftime('%s', json_extract(opportunity, '$.workEndedAt')) AS INTEGER) * 10000000 WHERE offered_at IS NOT NULL;

DROP INDEX opportunities_by_closing;
CREATE INDEX opportunities_open ON opportunities (tenant, deadline, stage, kind, owner, opened_at, currency, amount) WHERE closed_at IS NULL;
CREATE INDEX opportunities_by_stage ON opportunities (tenant, stage, stage_since, kind, owner, currency, amount, reason);
CREATE INDEX opportunities_by_opening ON opportunities (tenant, opened_at, kind, owner, stage, currency, amount, offered_at);
CREATE INDEX opportunities_by_kind ON opportunities (tenant, kind, opened_at, stage, offered_at);
CREATE INDEX opportunities_by_offer ON opportunities (tenant, offered_at, kind, owner, stage, currency, amount, lag) WHERE offered_at IS NOT NULL;
CREATE INDEX opportunities_by_owner ON opportunities (tenant, owner, opened_at, kind, stage, stage_since, offered_at, currency, amount);

-- Whose opportunities there are, by the name they go by.
CREATE TABLE pipeline_owners (
    tenant TEXT NOT NULL,
    owner  TEXT NOT NULL,
    name   TEXT NOT NULL,
    PRIMARY KEY (tenant, owner)
) WITHOUT ROWID;
INSERT INTO pipeline_owners (tenant, owner, name)
SELECT tenant, owner, MAX(COALESCE(json_extract(opportunity, '$.ownerCard.name'), owner)) FROM opportunities GROUP BY tenant, owner;

-- Which currencies there are, so that sums need no sorting.
CREATE TABLE pipeline_currencies (
    tenant   TEXT NOT NULL,
    currency TEXT NOT NULL,
    PRIMARY KEY (tenant, currency)
) WITHOUT ROWID;
INSERT INTO pipeline_currencies (tenant, currency) SELECT DISTINCT tenant, currency FROM opportunities WHERE currency IS NOT NULL;

-- What a manager made of somebody, over what the settings say.
CREATE TABLE roles (
    tenant TEXT NOT NULL,
    person TEXT NOT NULL,
    role   TEXT NOT NULL,
    PRIMARY KEY (tenant, person)
) WITHOUT ROWID;
