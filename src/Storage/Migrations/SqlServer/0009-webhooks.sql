-- Addresses of agencies that are called when notices change: present state only. Secrets are encrypted.
CREATE TABLE Webhooks (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Webhooks PRIMARY KEY,
    ContentHash BINARY(32) NOT NULL, -- SHA-256 of Content
    Content VARBINARY(MAX) NOT NULL, -- UTF-8 JSON
    AgencyId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    State NVARCHAR(40) NOT NULL
);

CREATE INDEX IX_Webhooks_Agency ON Webhooks (AgencyId);

-- How calls of each webhook go at present.
CREATE TABLE WebhookConditions (
    WebhookId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_WebhookConditions PRIMARY KEY,
    Failures INT NOT NULL, -- one after the other, 0 after a call that succeeded
    FailingSince NVARCHAR(24) NULL,
    ResumeAt NVARCHAR(24) NOT NULL, -- not called before
    LeaseOwner NVARCHAR(100) NULL, -- the node that calls it now
    LeasedUntil NVARCHAR(24) NULL
);

CREATE INDEX IX_Deliveries_Order ON Deliveries (Channel, TargetId, State, Sequence);

-- What is sent about a change, the same to every webhook.
CREATE TABLE WebhookPayloads (
    Sequence BIGINT NOT NULL CONSTRAINT PK_WebhookPayloads PRIMARY KEY, -- of the change
    CreatedAt NVARCHAR(24) NOT NULL,
    Content VARBINARY(MAX) NOT NULL -- UTF-8 JSON
);

-- Every call, for its agency to look at.
CREATE TABLE WebhookCalls (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_WebhookCalls PRIMARY KEY,
    WebhookId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    DeliveryId NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CalledAt NVARCHAR(24) NOT NULL,
    Milliseconds INT NOT NULL,
    Status INT NULL, -- of the answer; null when none came
    Excerpt NVARCHAR(500) NULL, -- the beginning of the answer
    Fault NVARCHAR(500) NULL -- why it counts as failed
);

CREATE INDEX IX_WebhookCalls_Delivery ON WebhookCalls (DeliveryId, CalledAt);
CREATE INDEX IX_WebhookCalls_Time ON WebhookCalls (CalledAt);
