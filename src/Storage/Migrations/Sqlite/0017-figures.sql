-- How many complaints there were, as it is published: present state only.
CREATE TABLE ComplaintCounts (
    Id TEXT NOT NULL PRIMARY KEY,
    ContentHash BLOB NOT NULL, -- SHA-256 of Content
    Content BLOB NOT NULL -- UTF-8 JSON
);

-- What people told of their complaints, as it is published without what may tell who they are: present state only.
-- Every column after Content repeats a part of it.
CREATE TABLE ComplaintAccounts (
    Id TEXT NOT NULL PRIMARY KEY,
    ContentHash BLOB NOT NULL, -- SHA-256 of Content
    Content BLOB NOT NULL, -- UTF-8 JSON
    ComplaintId TEXT NOT NULL
);

CREATE UNIQUE INDEX UX_ComplaintAccounts_Complaint ON ComplaintAccounts (ComplaintId);
