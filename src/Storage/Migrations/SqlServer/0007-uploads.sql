-- Files of notices that agencies take in: present state only.
CREATE TABLE Uploads (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Uploads PRIMARY KEY,
    ContentHash BINARY(32) NOT NULL, -- SHA-256 of Content
    Content VARBINARY(MAX) NOT NULL, -- UTF-8 JSON
    AgencyId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    State NVARCHAR(40) NOT NULL,
    CreatedAt NVARCHAR(24) NOT NULL
);

CREATE INDEX IX_Uploads_Agency ON Uploads (AgencyId, CreatedAt);

-- What became, or would become, of each row of a file.
CREATE TABLE UploadRows (
    UploadId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL
        CONSTRAINT FK_UploadRows_Uploads REFERENCES Uploads (Id),
    Ordinal INT NOT NULL, -- the place of its notice, from 0
    Part INT NOT NULL, -- 0 for the first row of its notice
    Location NVARCHAR(200) NOT NULL,
    Label NVARCHAR(200) NOT NULL,
    Action NVARCHAR(40) NOT NULL,
    NoticeId NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NULL,
    VersionBefore INT NOT NULL,
    VersionAfter INT NOT NULL,
    Remarks NVARCHAR(MAX) NULL, -- JSON
    IsUndone INT NULL, -- 1 taken back, 0 left because the notice had changed since
    CONSTRAINT PK_UploadRows PRIMARY KEY (UploadId, Ordinal, Part)
);

-- The uploads that are at work: how far they are, and which node works on each until when.
CREATE TABLE UploadWork (
    UploadId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_UploadWork PRIMARY KEY
        CONSTRAINT FK_UploadWork_Uploads REFERENCES Uploads (Id),
    NoticesDone INT NOT NULL,
    RowsDone INT NOT NULL,
    LeasedBy NVARCHAR(100) NULL,
    LeasedUntil NVARCHAR(24) NULL
);

-- What an agency said last time that columns with these headings are.
CREATE TABLE UploadMappings (
    AgencyId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Headings NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL, -- SHA-256 over the headings, hexadecimal
    Mapping NVARCHAR(MAX) NOT NULL, -- JSON
    UpdatedAt NVARCHAR(24) NOT NULL,
    CONSTRAINT PK_UploadMappings PRIMARY KEY (AgencyId, Headings)
);
