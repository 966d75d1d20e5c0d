-- Complaints without what may tell who the person is: present state only. Every column after Content repeats a part of
-- it.
CREATE TABLE Complaints (
    Id TEXT NOT NULL PRIMARY KEY,
    ContentHash BLOB NOT NULL, -- SHA-256 of Content
    Content BLOB NOT NULL, -- UTF-8 JSON
    Number TEXT NOT NULL, -- what stands on the receipt
    Kind TEXT NOT NULL,
    State TEXT NOT NULL,
    AgencyId TEXT NOT NULL,
    OfficerId TEXT NULL,
    RegionCode TEXT NULL,
    Category TEXT NULL,
    DueOn TEXT NULL, -- the next deadline, yyyy-MM-dd
    ReceivedAt TEXT NOT NULL,
    UpdatedAt TEXT NOT NULL
);

CREATE UNIQUE INDEX UX_Complaints_Number ON Complaints (Number);

CREATE INDEX IX_Complaints_Queue ON Complaints (AgencyId, State, DueOn);

-- The key that everything personal of a complaint is encrypted with, itself protected by the keys of the service. What
-- lies in backups too cannot be read any more once this row is gone.
CREATE TABLE ComplaintKeys (
    ComplaintId TEXT NOT NULL PRIMARY KEY,
    Content BLOB NOT NULL
);

-- What may tell who the person is, encrypted, and how the person proves to be the one.
CREATE TABLE ComplaintSecrets (
    ComplaintId TEXT NOT NULL PRIMARY KEY,
    PassphraseHash BLOB NOT NULL, -- SHA-256 of complaint and passphrase
    Content BLOB NOT NULL
);

-- Messages, notes and answers of the business, encrypted.
CREATE TABLE ComplaintMessages (
    Id TEXT NOT NULL PRIMARY KEY,
    ComplaintId TEXT NOT NULL,
    Number INTEGER NOT NULL, -- from 1 in each complaint
    WrittenAt TEXT NOT NULL,
    Sender TEXT NOT NULL,
    Audience TEXT NOT NULL,
    Actor TEXT NOT NULL, -- as the audit log names who wrote it
    Content BLOB NOT NULL
);

CREATE UNIQUE INDEX UX_ComplaintMessages_Number ON ComplaintMessages (ComplaintId, Number);

-- Forms of complaints that are being filled in, and the receipts of those just sent, until they expire.
CREATE TABLE ComplaintForms (
    Id TEXT NOT NULL PRIMARY KEY, -- SHA-256 of what the browser knows
    IsSent INTEGER NOT NULL,
    ExpiresAt TEXT NOT NULL,
    Content BLOB NOT NULL -- encrypted: what was typed, or the receipt
) WITHOUT ROWID;

CREATE INDEX IX_ComplaintForms_ExpiresAt ON ComplaintForms (ExpiresAt);
