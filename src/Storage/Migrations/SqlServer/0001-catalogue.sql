-- The bodies that publish notices: present state only.
CREATE TABLE Agencies (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Agencies PRIMARY KEY,
    ContentHash BINARY(32) NOT NULL, -- SHA-256 of Content
    Content VARBINARY(MAX) NOT NULL -- UTF-8 JSON
);

-- Joint actions of agencies: present state only.
CREATE TABLE Campaigns (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Campaigns PRIMARY KEY,
    ContentHash BINARY(32) NOT NULL, -- SHA-256 of Content
    Content VARBINARY(MAX) NOT NULL -- UTF-8 JSON
);

-- Which version of each notice is the present one, and how the notice is recognized when it comes again.
CREATE TABLE Notices (
    Id NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Notices PRIMARY KEY, -- the public number
    Kind NVARCHAR(40) NOT NULL,
    PublisherId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL
        CONSTRAINT FK_Notices_Agencies REFERENCES Agencies (Id),
    ReferenceNumber NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NULL,
    Version INT NOT NULL,
    Status NVARCHAR(40) NOT NULL,
    Sequence BIGINT NOT NULL -- the revision that is the present state
);

CREATE UNIQUE INDEX UX_Notices_Reference
    ON Notices (PublisherId, ReferenceNumber)
    WHERE ReferenceNumber IS NOT NULL;

-- Every version of every notice in full. Rows are added, never changed or deleted.
CREATE TABLE Revisions (
    Sequence BIGINT NOT NULL CONSTRAINT PK_Revisions PRIMARY KEY, -- the change that made it
    NoticeId NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL
        CONSTRAINT FK_Revisions_Notices REFERENCES Notices (Id),
    Version INT NOT NULL,
    Status NVARCHAR(40) NOT NULL,
    UpdatedAt NVARCHAR(24) NOT NULL,
    Reason NVARCHAR(2000) NULL,
    Fingerprint BINARY(32) NOT NULL, -- SHA-256 of what the publisher says, without what is recorded about it here
    ContentHash BINARY(32) NOT NULL, -- SHA-256 of Content
    Content VARBINARY(MAX) NOT NULL -- UTF-8 JSON
);

CREATE UNIQUE INDEX UX_Revisions_Version ON Revisions (NoticeId, Version);

-- One row for each change, which readers follow by its number. Numbers become visible in order, without holes.
CREATE TABLE ChangeLog (
    Sequence BIGINT NOT NULL CONSTRAINT PK_ChangeLog PRIMARY KEY,
    EntityType NVARCHAR(40) NOT NULL,
    EntityId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL
);

-- Who made each change, and when. Each row's hash covers the row and the hash of the row before.
CREATE TABLE AuditEntries (
    Sequence BIGINT NOT NULL CONSTRAINT PK_AuditEntries PRIMARY KEY,
    RecordedAt NVARCHAR(24) NOT NULL,
    Actor NVARCHAR(200) NOT NULL,
    Action NVARCHAR(40) NOT NULL,
    EntityType NVARCHAR(40) NOT NULL,
    EntityId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Version INT NOT NULL, -- 0 for what has no versions
    ContentHash BINARY(32) NOT NULL, -- of the content after the change
    Hash BINARY(32) NOT NULL
);

-- The last public number given out of each kind and year.
CREATE TABLE NumberSeries (
    Kind NVARCHAR(40) NOT NULL,
    Year INT NOT NULL,
    LastSerial BIGINT NOT NULL,
    CONSTRAINT PK_NumberSeries PRIMARY KEY (Kind, Year)
);

-- One row: which database this is, and the end of the change log and of the audit chain. Whoever writes locks it first.
CREATE TABLE LogHead (
    Id INT NOT NULL CONSTRAINT PK_LogHead PRIMARY KEY CONSTRAINT CK_LogHead_Id CHECK (Id = 1),
    DatabaseId NVARCHAR(36) NOT NULL,
    LastSequence BIGINT NOT NULL,
    LastHash BINARY(32) NOT NULL
);

INSERT INTO LogHead (Id, DatabaseId, LastSequence, LastHash)
VALUES (1, LOWER(CONVERT(NVARCHAR(36), NEWID())), 0, CONVERT(BINARY(32), 0x));
