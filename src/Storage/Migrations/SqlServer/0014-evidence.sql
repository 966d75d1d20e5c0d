-- Files that prove complaints: being uploaded, waiting for a complaint, or a complaint's. What they are called and what
-- is in them is encrypted with a key of the file's own.
CREATE TABLE Evidence (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Evidence PRIMARY KEY,
    State NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL, -- Uploading, Ready, Claimed
    FormId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NULL, -- the form it was uploaded in, until it is claimed
    Length BIGINT NOT NULL, -- bytes that are to come
    Received BIGINT NOT NULL, -- bytes that are kept
    Attempt INT NOT NULL, -- counts who began to examine it
    -- when it goes unless a complaint has claimed it
    ExpiresAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
    KeptKey VARBINARY(MAX) NULL, -- its key, protected by the keys of the service until it is claimed
    Content VARBINARY(MAX) NOT NULL
);

CREATE INDEX IX_Evidence_State ON Evidence (State, ExpiresAt);

CREATE INDEX IX_Evidence_FormId ON Evidence (FormId);

-- Their bytes, encrypted piece by piece.
CREATE TABLE EvidenceChunks (
    EvidenceId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Part INT NOT NULL, -- 0 as uploaded, 1 made anew, 2 preview
    Number INT NOT NULL, -- from 0
    Bytes VARBINARY(MAX) NOT NULL,
    CONSTRAINT PK_EvidenceChunks PRIMARY KEY (EvidenceId, Part, Number)
);

-- Whose they are, with the key of the file encrypted by the key of the complaint: without that, nobody can read them.
CREATE TABLE EvidenceClaims (
    ComplaintId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    EvidenceId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    KeptKey VARBINARY(MAX) NOT NULL,
    CONSTRAINT PK_EvidenceClaims PRIMARY KEY (ComplaintId, EvidenceId)
);

CREATE INDEX IX_EvidenceClaims_EvidenceId ON EvidenceClaims (EvidenceId);
