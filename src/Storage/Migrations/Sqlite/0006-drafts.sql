-- Notices and changes of notices on their way to publication: present state only. Every column after Content repeats
-- a part of it.
CREATE TABLE Drafts (
    Id TEXT NOT NULL CONSTRAINT PK_Drafts PRIMARY KEY,
    ContentHash BLOB NOT NULL, -- SHA-256 of Content
    Content BLOB NOT NULL, -- UTF-8 JSON
    AgencyId TEXT NOT NULL,
    State TEXT NOT NULL,
    NoticeId TEXT NULL, -- the notice it changes or has become
    AuthorId TEXT NOT NULL,
    AwaitsReview INTEGER NOT NULL, -- 1 when it was published urgently and not reviewed since, else 0
    PublishAt TEXT NULL,
    UpdatedAt TEXT NOT NULL
);

CREATE INDEX IX_Drafts_Agency ON Drafts (AgencyId, UpdatedAt, Id);

CREATE INDEX IX_Drafts_Due ON Drafts (State, PublishAt);

CREATE INDEX IX_Drafts_Notice ON Drafts (NoticeId);

-- So that the history of one thing is found without walking the log.
CREATE INDEX IX_AuditEntries_Entity ON AuditEntries (EntityType, EntityId, Sequence);
