-- Points in time are Unix time in ticks of 100 ns, UTC. Every key begins with what keeps tenants apart.

CREATE TABLE events_seen (
    channel  TEXT   NOT NULL,
    tenant   TEXT   NOT NULL,
    event_id TEXT   NOT NULL,
    at       BIGINT NOT NULL,
    PRIMARY KEY (channel, tenant, event_id)
) WITHOUT ROWID;

-- person: whose conversation it is. version: how many turns it took. address: the channel's own return address.
CREATE TABLE conversations (
    channel    TEXT   NOT NULL,
    tenant     TEXT   NOT NULL,
    id         TEXT   NOT NULL,
    person     TEXT   NOT NULL,
    state      TEXT   NOT NULL,
    version    BIGINT NOT NULL,
    address    TEXT   NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (channel, tenant, id)
);
CREATE INDEX conversations_by_person ON conversations (tenant, person);

-- The transcript. seq rises with every post and every redrawing; place is where the post stands: the seq of its first drawing.
CREATE TABLE posts (
    channel      TEXT   NOT NULL,
    tenant       TEXT   NOT NULL,
    conversation TEXT   NOT NULL,
    seq          BIGINT NOT NULL,
    place        BIGINT NOT NULL,
    at           BIGINT NOT NULL,
    words        TEXT   NULL,
    message_key  TEXT   NULL,
    message      TEXT   NULL,
    PRIMARY KEY (channel, tenant, conversation, seq)
);
CREATE UNIQUE INDEX posts_by_key ON posts (channel, tenant, conversation, message_key) WHERE message_key IS NOT NULL;

CREATE TABLE pipeline_events (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant      TEXT   NOT NULL,
    opportunity TEXT   NULL,
    at          BIGINT NOT NULL,
    actor       TEXT   NOT NULL,
    turn        TEXT   NOT NULL,
    change      TEXT   NOT NULL
);
CREATE INDEX pipeline_events_by_opportunity ON pipeline_events (tenant, opportunity);
CREATE TRIGGER pipeline_events_stay_as_written BEFORE UPDATE ON pipeline_events
BEGIN SELECT RAISE(ABORT, 'The history is append-only.'); END;
CREATE TRIGGER pipeline_events_stay BEFORE DELETE ON pipeline_events
BEGIN SELECT RAISE(ABORT, 'The history is append-only.'); END;

-- What the events add up to. version: how many of them.
CREATE TABLE opportunities (
    tenant       TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    customer_key TEXT    NOT NULL,
    owner        TEXT    NOT NULL,
    opened_at    BIGINT  NOT NULL,
    closed_at    BIGINT  NULL,
    version      INTEGER NOT NULL,
    opportunity  TEXT    NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX opportunities_by_customer ON opportunities (tenant, customer_key);
CREATE INDEX opportunities_by_closing ON opportunities (tenant, closed_at);

-- told: the seq of the event that first told of it.
CREATE TABLE engagements (
    tenant       TEXT   NOT NULL,
    id           TEXT   NOT NULL,
    opportunity  TEXT   NULL,
    customer_key TEXT   NOT NULL,
    told         BIGINT NOT NULL,
    engagement   TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX engagements_by_customer ON engagements (tenant, customer_key);
CREATE INDEX engagements_by_opportunity ON engagements (tenant, opportunity);

CREATE TABLE nudges (
    tenant       TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    opportunity  TEXT    NOT NULL,
    due_at       BIGINT  NOT NULL,
    leased_until BIGINT  NOT NULL DEFAULT 0,
    tries        INTEGER NOT NULL DEFAULT 0,
    nudge        TEXT    NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX nudges_by_opportunity ON nudges (tenant, opportunity);
CREATE INDEX nudges_by_time ON nudges (due_at);

-- What is to leave. A row waits until it is sent or dead; sending_until guards a try under way.
CREATE TABLE outbox (
    seq           INTEGER PRIMARY KEY AUTOINCREMENT,
    channel       TEXT    NOT NULL,
    tenant        TEXT    NOT NULL,
    conversation  TEXT    NOT NULL,
    post_seq      BIGINT  NOT NULL,
    at            BIGINT  NOT NULL,
    message       TEXT    NOT NULL,
    tries         INTEGER NOT NULL DEFAULT 0,
    next_at       BIGINT  NOT NULL,
    sending_until BIGINT  NOT NULL DEFAULT 0,
    sent_at       BIGINT  NULL,
    platform_id   TEXT    NULL,
    dead_at       BIGINT  NULL,
    reason        TEXT    NULL
);
CREATE INDEX outbox_waiting ON outbox (channel, tenant, conversation, seq) WHERE sent_at IS NULL AND dead_at IS NULL;
