-- Where the fetching of each source stands; the node that holds the lease runs it.
CREATE TABLE FetchStates (
    SourceId NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_FetchStates PRIMARY KEY,
    NextRunAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
    RequestedBy NVARCHAR(200) NULL, -- null for the schedule
    SucceededAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NULL, -- the start of the last run that succeeded
    EntityTag NVARCHAR(400) NULL,
    LastModified NVARCHAR(100) NULL,
    TaggedAddress NVARCHAR(2000) NULL, -- what tag and date belong to
    LeaseOwner NVARCHAR(100) NULL,
    LeaseUntil NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NULL
);

-- Every fetch, and what became of it.
CREATE TABLE FetchRuns (
    Id NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_FetchRuns PRIMARY KEY,
    SourceId NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    StartedAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
    EndedAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NULL,
    Actor NVARCHAR(200) NOT NULL,
    Outcome NVARCHAR(40) NOT NULL,
    Added BIGINT NOT NULL,
    Updated BIGINT NOT NULL,
    Unchanged BIGINT NOT NULL,
    Rejected BIGINT NOT NULL,
    Marked BIGINT NOT NULL,
    Message NVARCHAR(2000) NULL,
    Report VARBINARY(MAX) NULL -- CSV with a line per row, gzip
);

CREATE INDEX IX_FetchRuns_Started ON FetchRuns (StartedAt);
