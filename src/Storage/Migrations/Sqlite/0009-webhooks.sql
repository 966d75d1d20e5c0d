-- Addresses of agencies that are called when notices change: present state only. Secrets are encrypted.
CREATE TABLE Webhooks (
    Id TEXT NOT NULL PRIMARY KEY,
    ContentHash BLOB NOT NULL, -- SHA-256 of Content
    Content BLOB NOT NULL, -- UTF-8 JSON
    AgencyId TEXT NOT NULL,
    State TEXT NOT NULL
);

CREATE INDEX IX_Webhooks_Agency ON Webhooks (AgencyId);

-- How calls of each webhook go at present.
CREATE TABLE WebhookConditions (
    WebhookId TEXT NOT NULL PRIMARY KEY,
    Failures INTEGER NOT NULL, -- one after the other, 0 after a call that succeeded
    FailingSince TEXT NULL,
    ResumeAt TEXT NOT NULL, -- not called before
    LeaseOwner TEXT NULL, -- the node that calls it now
    LeasedUntil TEXT NULL
) WITHOUT ROWID;

CREATE INDEX IX_Deliveries_Order ON Deliveries (Channel, TargetId, State, Sequence);

-- What is sent about a change, the same to every webhook.
CREATE TABLE WebhookPayloads (
    Sequence INTEGER NOT NULL PRIMARY KEY, -- of the change
    CreatedAt TEXT NOT NULL,
    Content BLOB NOT NULL -- UTF-8 JSON
);

-- Every call, for its agency to look at.
CREATE TABLE WebhookCalls (
    Id TEXT NOT NULL PRIMARY KEY,
    WebhookId TEXT NOT NULL,
    DeliveryId TEXT NOT NULL,
    CalledAt TEXT NOT NULL,
    Milliseconds INTEGER NOT NULL,
    Status INTEGER NULL, -- of the answer; null when none came
    Excerpt TEXT NULL, -- the beginning of the answer
    Fault TEXT NULL -- why it counts as failed
) WITHOUT ROWID;

CREATE INDEX IX_WebhookCalls_Delivery ON WebhookCalls (DeliveryId, CalledAt);
CREATE INDEX IX_WebhookCalls_Time ON WebhookCalls (CalledAt);
