-- Mails on their way out. What one says is encrypted, and gone once it is sent or given up.
CREATE TABLE Mails (
    Id TEXT NOT NULL PRIMARY KEY, -- the Message-ID is made of it
    State TEXT NOT NULL, -- Waiting, Sent, Dead
    Content BLOB NULL, -- encrypted JSON
    CreatedAt TEXT NOT NULL,
    DueAt TEXT NOT NULL, -- when it is to be tried next
    Attempts INTEGER NOT NULL,
    LeaseOwner TEXT NULL, -- the node that sends it now
    LeasedUntil TEXT NULL,
    EndedAt TEXT NULL, -- when it was sent or given up
    Fault TEXT NULL -- of the last attempt
) WITHOUT ROWID;

CREATE INDEX IX_Mails_Due ON Mails (State, DueAt);

-- Which node does what only one at a time should do.
CREATE TABLE Leases (
    Name TEXT NOT NULL PRIMARY KEY,
    Owner TEXT NOT NULL,
    LeasedUntil TEXT NOT NULL
) WITHOUT ROWID;

-- How far each channel has followed the change log.
CREATE TABLE DeliveryCursors (
    Channel TEXT NOT NULL PRIMARY KEY,
    Position INTEGER NOT NULL
) WITHOUT ROWID;

-- What is to be told to whom: one row for each channel, target and change.
CREATE TABLE Deliveries (
    Id TEXT NOT NULL PRIMARY KEY, -- made of channel, target and change, so that none is there twice
    Channel TEXT NOT NULL,
    TargetId TEXT NOT NULL,
    Sequence INTEGER NOT NULL,
    NoticeId TEXT NOT NULL,
    Event TEXT NOT NULL,
    State TEXT NOT NULL, -- Waiting, Delivered, Dead
    CreatedAt TEXT NOT NULL,
    DueAt TEXT NOT NULL, -- when it is to be tried next
    Attempts INTEGER NOT NULL,
    LeaseOwner TEXT NULL, -- the node that sends it now
    LeasedUntil TEXT NULL,
    EndedAt TEXT NULL -- when it was delivered or given up
) WITHOUT ROWID;

CREATE INDEX IX_Deliveries_Due ON Deliveries (Channel, State, DueAt);
CREATE INDEX IX_Deliveries_Target ON Deliveries (Channel, TargetId, State, DueAt);
CREATE INDEX IX_Deliveries_Notice ON Deliveries (Channel, NoticeId);

-- Requests to be told of notices by e-mail: present state only. The address is encrypted.
CREATE TABLE Subscriptions (
    Id TEXT NOT NULL PRIMARY KEY,
    ContentHash BLOB NOT NULL, -- SHA-256 of Content
    Content BLOB NOT NULL, -- UTF-8 JSON
    AddressHash TEXT NOT NULL, -- keyed, to find those of an address
    State TEXT NOT NULL,
    CreatedAt TEXT NOT NULL
);

CREATE INDEX IX_Subscriptions_Address ON Subscriptions (AddressHash);

-- Keys of this service that all nodes share, encrypted.
CREATE TABLE Secrets (
    Name TEXT NOT NULL PRIMARY KEY,
    Content BLOB NOT NULL
) WITHOUT ROWID;

-- How often something limited was done in a stretch of time.
CREATE TABLE RateCounts (
    Bucket TEXT NOT NULL, -- what, and by whom as a keyed hash
    StartsAt TEXT NOT NULL,
    Uses INTEGER NOT NULL,
    PRIMARY KEY (Bucket, StartsAt)
) WITHOUT ROWID;
