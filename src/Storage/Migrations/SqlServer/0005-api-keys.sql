-- The keys with which programs act for accounts: present state only. The key itself is kept nowhere, only its hash.
CREATE TABLE ApiKeys (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_ApiKeys PRIMARY KEY, -- the prefix
    ContentHash BINARY(32) NOT NULL, -- SHA-256 of Content
    Content VARBINARY(MAX) NOT NULL, -- UTF-8 JSON
    AccountId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL
);

CREATE INDEX IX_ApiKeys_AccountId ON ApiKeys (AccountId);

-- How much each key is used: kept apart, since it changes all the time and is not audited.
CREATE TABLE ApiKeyUses (
    KeyId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_ApiKeyUses PRIMARY KEY,
    LastUsedAt NVARCHAR(24) NOT NULL, -- to the minute or so
    WindowStart NVARCHAR(24) NOT NULL, -- the minute that Taken counts in
    Taken INT NOT NULL -- requests that nodes have taken for themselves in that minute
);

-- Requests that programs may send again without their being carried out again.
CREATE TABLE IdempotencyKeys (
    Id NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_IdempotencyKeys PRIMARY KEY,
    RequestHash BINARY(32) NOT NULL, -- SHA-256 of what was asked for
    Token NVARCHAR(36) NOT NULL, -- of the one who carries it out
    ReservedUntil NVARCHAR(24) NOT NULL, -- until then nobody else takes it over
    ExpiresAt NVARCHAR(24) NOT NULL, -- from then on it is as if it had never come
    ChangeType NVARCHAR(40) NULL, -- what was committed for it
    ChangeId NVARCHAR(100) NULL,
    Status INT NULL, -- of the answer; NULL while there is none
    Answer VARBINARY(MAX) NULL -- the rest of the answer, encrypted
);

CREATE INDEX IX_IdempotencyKeys_ExpiresAt ON IdempotencyKeys (ExpiresAt);

-- Verifications of the audit log that were asked for, with how far each is.
CREATE TABLE AuditChecks (
    Id NVARCHAR(36) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_AuditChecks PRIMARY KEY,
    StartedAt NVARCHAR(24) NOT NULL,
    StartedBy NVARCHAR(200) NOT NULL,
    SeenAt NVARCHAR(24) NOT NULL, -- when its process last said that it goes on
    Entries BIGINT NOT NULL, -- found sound so far
    Total BIGINT NOT NULL, -- in the log when it began
    FinishedAt NVARCHAR(24) NULL,
    FaultSequence BIGINT NULL,
    FaultSubject NVARCHAR(200) NULL,
    FaultProblem NVARCHAR(2000) NULL
);
