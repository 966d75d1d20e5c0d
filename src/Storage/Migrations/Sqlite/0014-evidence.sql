-- Files that prove complaints: being uploaded, waiting for a complaint, or a complaint's. What they are called and what
-- is in them is encrypted with a key of the file's own.
CREATE TABLE Evidence (
    Id TEXT NOT NULL PRIMARY KEY,
    State TEXT NOT NULL, -- Uploading, Ready, Claimed
    FormId TEXT NULL, -- the form it was uploaded in, until it is claimed
    Length INTEGER NOT NULL, -- bytes that are to come
    Received INTEGER NOT NULL, -- bytes that are kept
    Attempt INTEGER NOT NULL, -- counts who began to examine it
    ExpiresAt TEXT NOT NULL, -- when it goes unless a complaint has claimed it
    KeptKey BLOB NULL, -- its key, protected by the keys of the service until it is claimed
    Content BLOB NOT NULL
);

CREATE INDEX IX_Evidence_State ON Evidence (State, ExpiresAt);

CREATE INDEX IX_Evidence_FormId ON Evidence (FormId);

-- Their bytes, encrypted piece by piece.
CREATE TABLE EvidenceChunks (
    EvidenceId TEXT NOT NULL,
    Part INTEGER NOT NULL, -- 0 as uploaded, 1 made anew, 2 preview
    Number INTEGER NOT NULL, -- from 0
    Bytes BLOB NOT NULL,
    CONSTRAINT PK_EvidenceChunks PRIMARY KEY (EvidenceId, Part, Number)
);

-- Whose they are, with the key of the file encrypted by the key of the complaint: without that, nobody can read them.
CREATE TABLE EvidenceClaims (
    ComplaintId TEXT NOT NULL,
    EvidenceId TEXT NOT NULL,
    KeptKey BLOB NOT NULL,
    CONSTRAINT PK_EvidenceClaims PRIMARY KEY (ComplaintId, EvidenceId)
);

CREATE INDEX IX_EvidenceClaims_EvidenceId ON EvidenceClaims (EvidenceId);
