-- How many complaints there were, as it is published: present state only.
CREATE TABLE ComplaintCounts (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_ComplaintCounts PRIMARY KEY,
    ContentHash BINARY(32) NOT NULL, -- SHA-256 of Content
    Content VARBINARY(MAX) NOT NULL -- UTF-8 JSON
);

-- What people told of their complaints, as it is published without what may tell who they are: present state only.
-- Every column after Content repeats a part of it.
CREATE TABLE ComplaintAccounts (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_ComplaintAccounts PRIMARY KEY,
    ContentHash BINARY(32) NOT NULL, -- SHA-256 of Content
    Content VARBINARY(MAX) NOT NULL, -- UTF-8 JSON
    ComplaintId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL
);

CREATE UNIQUE INDEX UX_ComplaintAccounts_Complaint ON ComplaintAccounts (ComplaintId);
