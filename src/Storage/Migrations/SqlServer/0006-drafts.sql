-- Notices and changes of notices on their way to publication: present state only. Every column after Content repeats
-- a part of it.
CREATE TABLE Drafts (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Drafts PRIMARY KEY,
    ContentHash BINARY(32) NOT NULL, -- SHA-256 of Content
    Content VARBINARY(MAX) NOT NULL, -- UTF-8 JSON
    AgencyId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    State NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    NoticeId NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NULL, -- the notice it changes or has become
    AuthorId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    AwaitsReview INT NOT NULL, -- 1 when it was published urgently and not reviewed since, else 0
    PublishAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NULL,
    UpdatedAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL
);

CREATE INDEX IX_Drafts_Agency ON Drafts (AgencyId, UpdatedAt, Id);

CREATE INDEX IX_Drafts_Due ON Drafts (State, PublishAt);

CREATE INDEX IX_Drafts_Notice ON Drafts (NoticeId);

-- So that the history of one thing is found without walking the log.
CREATE INDEX IX_AuditEntries_Entity ON AuditEntries (EntityType, EntityId, Sequence);
