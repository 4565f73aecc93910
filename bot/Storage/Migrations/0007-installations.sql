-- Who installed an app that serves many. The secret is encrypted by who keeps it here.
CREATE TABLE installations (
    channel TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    secret TEXT NOT NULL,
    expires_at BIGINT NULL,
    renewing_until BIGINT NULL,
    installed_at BIGINT NOT NULL,
    PRIMARY KEY (channel, id)
);

-- Tenants that an organisation's installation serves.
CREATE TABLE installed_tenants (
    channel TEXT NOT NULL,
    tenant TEXT NOT NULL,
    installation TEXT NOT NULL,
    PRIMARY KEY (channel, tenant)
);

-- What is good once, by its hash.
CREATE TABLE tickets (
    hash TEXT NOT NULL PRIMARY KEY,
    expires_at BIGINT NOT NULL
);
