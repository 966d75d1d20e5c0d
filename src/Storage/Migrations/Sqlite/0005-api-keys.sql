-- The keys with which programs act for accounts: present state only. The key itself is kept nowhere, only its hash.
CREATE TABLE ApiKeys (
    Id TEXT NOT NULL PRIMARY KEY, -- the prefix that people see
    ContentHash BLOB NOT NULL, -- SHA-256 of Content
    Content BLOB NOT NULL, -- UTF-8 JSON
    AccountId TEXT NOT NULL
);

CREATE INDEX IX_ApiKeys_AccountId ON ApiKeys (AccountId);

-- How much each key is used: kept apart, since it changes all the time and is not audited.
CREATE TABLE ApiKeyUses (
    KeyId TEXT NOT NULL PRIMARY KEY,
    LastUsedAt TEXT NOT NULL, -- to the minute or so
    WindowStart TEXT NOT NULL, -- the minute that Taken counts in
    Taken INTEGER NOT NULL -- requests that nodes have taken for themselves in that minute
) WITHOUT ROWID;

-- Requests that programs may send again without their being carried out again.
CREATE TABLE IdempotencyKeys (
    Id TEXT NOT NULL PRIMARY KEY, -- SHA-256 of the account and its Idempotency-Key
    RequestHash BLOB NOT NULL, -- SHA-256 of what was asked for
    Token TEXT NOT NULL, -- of the one who carries it out
    ReservedUntil TEXT NOT NULL, -- until then nobody else takes it over
    ExpiresAt TEXT NOT NULL, -- from then on it is as if it had never come
    ChangeType TEXT NULL, -- what was committed for it
    ChangeId TEXT NULL,
    Status INTEGER NULL, -- of the answer; NULL while there is none
    Answer BLOB NULL -- the rest of the answer, encrypted
) WITHOUT ROWID;

CREATE INDEX IX_IdempotencyKeys_ExpiresAt ON IdempotencyKeys (ExpiresAt);

-- Verifications of the audit log that were asked for, with how far each is.
CREATE TABLE AuditChecks (
    Id TEXT NOT NULL PRIMARY KEY,
    StartedAt TEXT NOT NULL,
    StartedBy TEXT NOT NULL,
    SeenAt TEXT NOT NULL, -- when its process last said that it goes on
    Entries INTEGER NOT NULL, -- found sound so far
    Total INTEGER NOT NULL, -- in the log when it began
    FinishedAt TEXT NULL,
    FaultSequence INTEGER NULL,
    FaultSubject TEXT NULL,
    FaultProblem TEXT NULL
) WITHOUT ROWID;
