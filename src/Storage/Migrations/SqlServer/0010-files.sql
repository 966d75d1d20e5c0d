-- Files kept here: attachments, materials, pictures. Present state only; what is in them is in FileChunks.
CREATE TABLE Files (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Files PRIMARY KEY,
    ContentHash BINARY(32) NOT NULL, -- SHA-256 of Content
    Content VARBINARY(MAX) NOT NULL, -- UTF-8 JSON
    AgencyId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    State NVARCHAR(40) NOT NULL,
    AddedAt NVARCHAR(24) NOT NULL
);

CREATE INDEX IX_Files_Agency ON Files (AgencyId, AddedAt);

-- The bytes of files, in order. Rows are added, and deleted with the file; never changed.
CREATE TABLE FileChunks (
    ContentId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Number INT NOT NULL, -- from 0
    Bytes VARBINARY(MAX) NOT NULL,
    CONSTRAINT PK_FileChunks PRIMARY KEY (ContentId, Number)
);

-- Contents that no file has yet: being received, or left behind by a client that went away.
CREATE TABLE PendingContents (
    ContentId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_PendingContents PRIMARY KEY,
    StartedAt NVARCHAR(24) NOT NULL
);

CREATE INDEX IX_PendingContents_StartedAt ON PendingContents (StartedAt);

-- What names a file that is still private, so that nobody deletes it meanwhile.
CREATE TABLE FileUses (
    FileId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    EntityType NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    EntityId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_FileUses PRIMARY KEY (EntityType, EntityId, FileId)
);

CREATE INDEX IX_FileUses_FileId ON FileUses (FileId);
