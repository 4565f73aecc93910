-- How somebody, or a team's channel, wants to be nudged.
CREATE TABLE preferences (
    tenant TEXT NOT NULL,
    receiver TEXT NOT NULL,
    preferences TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, receiver)
);
