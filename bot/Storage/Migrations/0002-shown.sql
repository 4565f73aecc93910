-- Up to which seq a conversation's posts were shown, where a channel has no other way to know. What terminals said before counts as shown.
CREATE TABLE shown (
    channel      TEXT   NOT NULL,
    tenant       TEXT   NOT NULL,
    conversation TEXT   NOT NULL,
    seq          BIGINT NOT NULL,
    PRIMARY KEY (channel, tenant, conversation)
);
INSERT INTO shown (channel, tenant, conversation, seq)
SELECT channel, tenant, conversation, MAX(seq) FROM posts WHERE channel = 'terminal' GROUP BY channel, tenant, conversation;
