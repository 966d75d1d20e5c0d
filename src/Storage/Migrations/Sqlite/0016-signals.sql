-- What stands out among complaints: present state only. Every column after Content repeats a part of it.
CREATE TABLE Signals (
    Id TEXT NOT NULL PRIMARY KEY,
    ContentHash BLOB NOT NULL, -- SHA-256 of Content
    Content BLOB NOT NULL, -- UTF-8 JSON
    Subject TEXT NOT NULL,
    SubjectKey TEXT NOT NULL,
    State TEXT NOT NULL,
    FoundAt TEXT NOT NULL,
    DraftId TEXT NULL -- the draft made from it
);

CREATE INDEX IX_Signals_Subject ON Signals (Subject, SubjectKey);

CREATE INDEX IX_Signals_FoundAt ON Signals (FoundAt);

CREATE INDEX IX_Signals_Draft ON Signals (DraftId);

-- Which complaints a signal rests on, as its content says.
CREATE TABLE SignalComplaints (
    SignalId TEXT NOT NULL,
    ComplaintId TEXT NOT NULL,
    PRIMARY KEY (SignalId, ComplaintId)
);

CREATE INDEX IX_SignalComplaints_Complaint ON SignalComplaints (ComplaintId);

-- Which agencies see a signal, as its content says.
CREATE TABLE SignalAgencies (
    SignalId TEXT NOT NULL,
    AgencyId TEXT NOT NULL,
    PRIMARY KEY (AgencyId, SignalId)
);

-- Every search for signals, and what became of it; the node that holds the lease runs it.
CREATE TABLE SignalRuns (
    Id TEXT NOT NULL PRIMARY KEY,
    RequestedAt TEXT NOT NULL,
    StartedAt TEXT NULL,
    EndedAt TEXT NULL,
    Actor TEXT NOT NULL,
    Outcome TEXT NOT NULL,
    Complaints INTEGER NOT NULL,
    Series INTEGER NOT NULL,
    Standing INTEGER NOT NULL,
    Found INTEGER NOT NULL,
    LeaseOwner TEXT NULL,
    LeaseUntil TEXT NULL
);

CREATE INDEX IX_SignalRuns_Requested ON SignalRuns (RequestedAt);

-- So that the complaints of half a year are read in their order.
CREATE INDEX IX_Complaints_ReceivedAt ON Complaints (ReceivedAt, Id);
