-- Which complaints came by Open311, and for which account: those are the ones it may ask about.
CREATE TABLE Open311Requests (
    ComplaintId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Open311Requests PRIMARY KEY,
    AccountId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ServiceCode NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    RequestedAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL
);

CREATE INDEX IX_Open311Requests_Account ON Open311Requests (AccountId, RequestedAt);
