-- Which complaints came by Open311, and for which account: those are the ones it may ask about.
CREATE TABLE Open311Requests (
    ComplaintId TEXT NOT NULL PRIMARY KEY,
    AccountId TEXT NOT NULL,
    ServiceCode TEXT NOT NULL,
    RequestedAt TEXT NOT NULL
);

CREATE INDEX IX_Open311Requests_Account ON Open311Requests (AccountId, RequestedAt);
