-- Complaints without what may tell who the person is: present state only. Every column after Content repeats a part of
-- it.
CREATE TABLE Complaints (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Complaints PRIMARY KEY,
    ContentHash BINARY(32) NOT NULL, -- SHA-256 of Content
    Content VARBINARY(MAX) NOT NULL, -- UTF-8 JSON
    Number NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL, -- what stands on the receipt
    Kind NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    State NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    AgencyId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    OfficerId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NULL,
    RegionCode NVARCHAR(10) COLLATE Latin1_General_100_BIN2 NULL,
    Category NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NULL,
    DueOn NVARCHAR(10) COLLATE Latin1_General_100_BIN2 NULL, -- the next deadline, yyyy-MM-dd
    ReceivedAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
    UpdatedAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL
);

CREATE UNIQUE INDEX UX_Complaints_Number ON Complaints (Number);

CREATE INDEX IX_Complaints_Queue ON Complaints (AgencyId, State, DueOn);

-- The key that everything personal of a complaint is encrypted with, itself protected by the keys of the service. What
-- lies in backups too cannot be read any more once this row is gone.
CREATE TABLE ComplaintKeys (
    ComplaintId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_ComplaintKeys PRIMARY KEY,
    Content VARBINARY(MAX) NOT NULL
);

-- What may tell who the person is, encrypted, and how the person proves to be the one.
CREATE TABLE ComplaintSecrets (
    ComplaintId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_ComplaintSecrets PRIMARY KEY,
    PassphraseHash BINARY(32) NOT NULL, -- SHA-256 of complaint and passphrase
    Content VARBINARY(MAX) NOT NULL
);

-- Messages, notes and answers of the business, encrypted.
CREATE TABLE ComplaintMessages (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_ComplaintMessages PRIMARY KEY,
    ComplaintId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Number INT NOT NULL, -- from 1 in each complaint
    WrittenAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Sender NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Audience NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Actor NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL, -- as the audit log names who wrote it
    Content VARBINARY(MAX) NOT NULL
);

CREATE UNIQUE INDEX UX_ComplaintMessages_Number ON ComplaintMessages (ComplaintId, Number);

-- Forms of complaints that are being filled in, and the receipts of those just sent, until they expire.
CREATE TABLE ComplaintForms (
    -- SHA-256 of what the browser knows
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_ComplaintForms PRIMARY KEY,
    IsSent INT NOT NULL,
    ExpiresAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Content VARBINARY(MAX) NOT NULL -- encrypted: what was typed, or the receipt
);

CREATE INDEX IX_ComplaintForms_ExpiresAt ON ComplaintForms (ExpiresAt);
