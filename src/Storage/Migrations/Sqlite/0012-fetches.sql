-- Where the fetching of each source stands; the node that holds the lease runs it.
CREATE TABLE FetchStates (
    SourceId TEXT NOT NULL PRIMARY KEY,
    NextRunAt TEXT NOT NULL,
    RequestedBy TEXT NULL, -- null for the schedule
    SucceededAt TEXT NULL, -- the start of the last run that succeeded
    EntityTag TEXT NULL,
    LastModified TEXT NULL,
    TaggedAddress TEXT NULL, -- what tag and date belong to
    LeaseOwner TEXT NULL,
    LeaseUntil TEXT NULL
);

-- Every fetch, and what became of it.
CREATE TABLE FetchRuns (
    Id TEXT NOT NULL PRIMARY KEY,
    SourceId TEXT NOT NULL,
    StartedAt TEXT NOT NULL,
    EndedAt TEXT NULL,
    Actor TEXT NOT NULL,
    Outcome TEXT NOT NULL,
    Added INTEGER NOT NULL,
    Updated INTEGER NOT NULL,
    Unchanged INTEGER NOT NULL,
    Rejected INTEGER NOT NULL,
    Marked INTEGER NOT NULL,
    Message TEXT NULL,
    Report BLOB NULL -- CSV with a line per row, gzip
);

CREATE INDEX IX_FetchRuns_Started ON FetchRuns (StartedAt);
