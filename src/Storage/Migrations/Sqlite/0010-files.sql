-- Files kept here: attachments, materials, pictures. Present state only; what is in them is in FileChunks.
CREATE TABLE Files (
    Id TEXT NOT NULL PRIMARY KEY,
    ContentHash BLOB NOT NULL, -- SHA-256 of Content
    Content BLOB NOT NULL, -- UTF-8 JSON
    AgencyId TEXT NOT NULL,
    State TEXT NOT NULL,
    AddedAt TEXT NOT NULL
);

CREATE INDEX IX_Files_Agency ON Files (AgencyId, AddedAt);

-- The bytes of files, in order. Rows are added, and deleted with the file; never changed.
CREATE TABLE FileChunks (
    ContentId TEXT NOT NULL,
    Number INTEGER NOT NULL, -- from 0
    Bytes BLOB NOT NULL,
    CONSTRAINT PK_FileChunks PRIMARY KEY (ContentId, Number)
);

-- Contents that no file has yet: being received, or left behind by a client that went away.
CREATE TABLE PendingContents (
    ContentId TEXT NOT NULL PRIMARY KEY,
    StartedAt TEXT NOT NULL
);

CREATE INDEX IX_PendingContents_StartedAt ON PendingContents (StartedAt);

-- What names a file that is still private, so that nobody deletes it meanwhile.
CREATE TABLE FileUses (
    FileId TEXT NOT NULL,
    EntityType TEXT NOT NULL,
    EntityId TEXT NOT NULL,
    CONSTRAINT PK_FileUses PRIMARY KEY (EntityType, EntityId, FileId)
);

CREATE INDEX IX_FileUses_FileId ON FileUses (FileId);
