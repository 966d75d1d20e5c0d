-- Mails on their way out. What one says is encrypted, and gone once it is sent or given up.
CREATE TABLE Mails (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL
        CONSTRAINT PK_Mails PRIMARY KEY, -- the Message-ID is made of it
    State NVARCHAR(40) NOT NULL, -- Waiting, Sent, Dead
    Content VARBINARY(MAX) NULL, -- encrypted JSON
    CreatedAt NVARCHAR(24) NOT NULL,
    DueAt NVARCHAR(24) NOT NULL, -- when it is to be tried next
    Attempts INT NOT NULL,
    LeaseOwner NVARCHAR(100) NULL, -- the node that sends it now
    LeasedUntil NVARCHAR(24) NULL,
    EndedAt NVARCHAR(24) NULL, -- when it was sent or given up
    Fault NVARCHAR(500) NULL -- of the last attempt
);

CREATE INDEX IX_Mails_Due ON Mails (State, DueAt);

-- Which node does what only one at a time should do.
CREATE TABLE Leases (
    Name NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Leases PRIMARY KEY,
    Owner NVARCHAR(100) NOT NULL,
    LeasedUntil NVARCHAR(24) NOT NULL
);

-- How far each channel has followed the change log.
CREATE TABLE DeliveryCursors (
    Channel NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_DeliveryCursors PRIMARY KEY,
    Position BIGINT NOT NULL
);

-- What is to be told to whom: one row for each channel, target and change.
CREATE TABLE Deliveries (
    Id NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL
        CONSTRAINT PK_Deliveries PRIMARY KEY, -- made of channel, target and change, so that none is there twice
    Channel NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    TargetId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Sequence BIGINT NOT NULL,
    NoticeId NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Event NVARCHAR(40) NOT NULL,
    State NVARCHAR(40) NOT NULL, -- Waiting, Delivered, Dead
    CreatedAt NVARCHAR(24) NOT NULL,
    DueAt NVARCHAR(24) NOT NULL, -- when it is to be tried next
    Attempts INT NOT NULL,
    LeaseOwner NVARCHAR(100) NULL, -- the node that sends it now
    LeasedUntil NVARCHAR(24) NULL,
    EndedAt NVARCHAR(24) NULL -- when it was delivered or given up
);

CREATE INDEX IX_Deliveries_Due ON Deliveries (Channel, State, DueAt);
CREATE INDEX IX_Deliveries_Target ON Deliveries (Channel, TargetId, State, DueAt);
CREATE INDEX IX_Deliveries_Notice ON Deliveries (Channel, NoticeId);

-- Requests to be told of notices by e-mail: present state only. The address is encrypted.
CREATE TABLE Subscriptions (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Subscriptions PRIMARY KEY,
    ContentHash BINARY(32) NOT NULL, -- SHA-256 of Content
    Content VARBINARY(MAX) NOT NULL, -- UTF-8 JSON
    AddressHash NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, -- keyed, to find those of an address
    State NVARCHAR(40) NOT NULL,
    CreatedAt NVARCHAR(24) NOT NULL
);

CREATE INDEX IX_Subscriptions_Address ON Subscriptions (AddressHash);

-- Keys of this service that all nodes share, encrypted.
CREATE TABLE Secrets (
    Name NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Secrets PRIMARY KEY,
    Content VARBINARY(MAX) NOT NULL
);

-- How often something limited was done in a stretch of time.
CREATE TABLE RateCounts (
    Bucket NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL, -- what, and by whom as a keyed hash
    StartsAt NVARCHAR(24) NOT NULL,
    Uses INT NOT NULL,
    CONSTRAINT PK_RateCounts PRIMARY KEY (Bucket, StartsAt)
);
