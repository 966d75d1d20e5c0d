-- What stands out among complaints: present state only. Every column after Content repeats a part of it.
CREATE TABLE Signals (
    Id NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Signals PRIMARY KEY,
    ContentHash BINARY(32) NOT NULL, -- SHA-256 of Content
    Content VARBINARY(MAX) NOT NULL, -- UTF-8 JSON
    Subject NVARCHAR(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    SubjectKey NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    State NVARCHAR(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    FoundAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
    DraftId NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NULL -- the draft made from it
);

CREATE INDEX IX_Signals_Subject ON Signals (Subject, SubjectKey);

CREATE INDEX IX_Signals_FoundAt ON Signals (FoundAt);

CREATE INDEX IX_Signals_Draft ON Signals (DraftId);

-- Which complaints a signal rests on, as its content says.
CREATE TABLE SignalComplaints (
    SignalId NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ComplaintId NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_SignalComplaints PRIMARY KEY (SignalId, ComplaintId)
);

CREATE INDEX IX_SignalComplaints_Complaint ON SignalComplaints (ComplaintId);

-- Which agencies see a signal, as its content says.
CREATE TABLE SignalAgencies (
    SignalId NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    AgencyId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_SignalAgencies PRIMARY KEY (AgencyId, SignalId)
);

-- Every search for signals, and what became of it; the node that holds the lease runs it.
CREATE TABLE SignalRuns (
    Id NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_SignalRuns PRIMARY KEY,
    RequestedAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
    StartedAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NULL,
    EndedAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NULL,
    Actor NVARCHAR(200) NOT NULL,
    Outcome NVARCHAR(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Complaints BIGINT NOT NULL,
    Series BIGINT NOT NULL,
    Standing BIGINT NOT NULL,
    Found BIGINT NOT NULL,
    LeaseOwner NVARCHAR(100) NULL,
    LeaseUntil NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NULL
);

CREATE INDEX IX_SignalRuns_Requested ON SignalRuns (RequestedAt);

-- So that the complaints of half a year are read in their order.
CREATE INDEX IX_Complaints_ReceivedAt ON Complaints (ReceivedAt, Id);
