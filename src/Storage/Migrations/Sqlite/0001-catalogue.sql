-- The bodies that publish notices: present state only.
CREATE TABLE Agencies (
    Id TEXT NOT NULL PRIMARY KEY,
    ContentHash BLOB NOT NULL, -- SHA-256 of Content
    Content BLOB NOT NULL -- UTF-8 JSON
);

-- Joint actions of agencies: present state only.
CREATE TABLE Campaigns (
    Id TEXT NOT NULL PRIMARY KEY,
    ContentHash BLOB NOT NULL, -- SHA-256 of Content
    Content BLOB NOT NULL -- UTF-8 JSON
);

-- Which version of each notice is the present one, and how the notice is recognized when it comes again.
CREATE TABLE Notices (
    Id TEXT NOT NULL PRIMARY KEY, -- the public number
    Kind TEXT NOT NULL,
    PublisherId TEXT NOT NULL REFERENCES Agencies (Id),
    ReferenceNumber TEXT NULL,
    Version INTEGER NOT NULL,
    Status TEXT NOT NULL,
    Sequence INTEGER NOT NULL -- the revision that is the present state
) WITHOUT ROWID;

CREATE UNIQUE INDEX UX_Notices_Reference
    ON Notices (PublisherId, ReferenceNumber)
    WHERE ReferenceNumber IS NOT NULL;

-- Every version of every notice in full. Rows are added, never changed or deleted.
CREATE TABLE Revisions (
    Sequence INTEGER NOT NULL PRIMARY KEY, -- the change that made it
    NoticeId TEXT NOT NULL REFERENCES Notices (Id),
    Version INTEGER NOT NULL,
    Status TEXT NOT NULL,
    UpdatedAt TEXT NOT NULL,
    Reason TEXT NULL,
    Fingerprint BLOB NOT NULL, -- SHA-256 of what the publisher says, without what is recorded about it here
    ContentHash BLOB NOT NULL, -- SHA-256 of Content
    Content BLOB NOT NULL -- UTF-8 JSON
);

CREATE UNIQUE INDEX UX_Revisions_Version ON Revisions (NoticeId, Version);

-- One row for each change, which readers follow by its number. Numbers become visible in order, without holes.
CREATE TABLE ChangeLog (
    Sequence INTEGER NOT NULL PRIMARY KEY,
    EntityType TEXT NOT NULL,
    EntityId TEXT NOT NULL
);

-- Who made each change, and when. Each row's hash covers the row and the hash of the row before.
CREATE TABLE AuditEntries (
    Sequence INTEGER NOT NULL PRIMARY KEY,
    RecordedAt TEXT NOT NULL,
    Actor TEXT NOT NULL,
    Action TEXT NOT NULL,
    EntityType TEXT NOT NULL,
    EntityId TEXT NOT NULL,
    Version INTEGER NOT NULL, -- 0 for what has no versions
    ContentHash BLOB NOT NULL, -- of the content after the change
    Hash BLOB NOT NULL
);

-- The last public number given out of each kind and year.
CREATE TABLE NumberSeries (
    Kind TEXT NOT NULL,
    Year INTEGER NOT NULL,
    LastSerial INTEGER NOT NULL,
    PRIMARY KEY (Kind, Year)
);

-- One row: which database this is, and the end of the change log and of the audit chain. Whoever writes locks it first.
CREATE TABLE LogHead (
    Id INTEGER NOT NULL PRIMARY KEY CHECK (Id = 1),
    DatabaseId TEXT NOT NULL,
    LastSequence INTEGER NOT NULL,
    LastHash BLOB NOT NULL
);

INSERT INTO LogHead (Id, DatabaseId, LastSequence, LastHash)
VALUES (1, lower(hex(randomblob(16))), 0, zeroblob(32));
