-- Files of notices that agencies take in: present state only.
CREATE TABLE Uploads (
    Id TEXT NOT NULL PRIMARY KEY,
    ContentHash BLOB NOT NULL, -- SHA-256 of Content
    Content BLOB NOT NULL, -- UTF-8 JSON
    AgencyId TEXT NOT NULL,
    State TEXT NOT NULL,
    CreatedAt TEXT NOT NULL
);

CREATE INDEX IX_Uploads_Agency ON Uploads (AgencyId, CreatedAt);

-- What became, or would become, of each row of a file.
CREATE TABLE UploadRows (
    UploadId TEXT NOT NULL REFERENCES Uploads (Id),
    Ordinal INTEGER NOT NULL, -- the place of its notice, from 0
    Part INTEGER NOT NULL, -- 0 for the first row of its notice
    Location TEXT NOT NULL,
    Label TEXT NOT NULL,
    Action TEXT NOT NULL,
    NoticeId TEXT NULL,
    VersionBefore INTEGER NOT NULL,
    VersionAfter INTEGER NOT NULL,
    Remarks TEXT NULL, -- JSON
    IsUndone INTEGER NULL, -- 1 taken back, 0 left because the notice had changed since
    PRIMARY KEY (UploadId, Ordinal, Part)
) WITHOUT ROWID;

-- The uploads that are at work: how far they are, and which node works on each until when.
CREATE TABLE UploadWork (
    UploadId TEXT NOT NULL PRIMARY KEY REFERENCES Uploads (Id),
    NoticesDone INTEGER NOT NULL,
    RowsDone INTEGER NOT NULL,
    LeasedBy TEXT NULL,
    LeasedUntil TEXT NULL
);

-- What an agency said last time that columns with these headings are.
CREATE TABLE UploadMappings (
    AgencyId TEXT NOT NULL,
    Headings TEXT NOT NULL, -- SHA-256 over the headings, hexadecimal
    Mapping TEXT NOT NULL, -- JSON
    UpdatedAt TEXT NOT NULL,
    PRIMARY KEY (AgencyId, Headings)
);
