-- Filters of the queue of complaints that an account has kept under a name.
CREATE TABLE ComplaintViews (
    AccountId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Name NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Filter NVARCHAR(400) NOT NULL, -- as in the address of the page
    CONSTRAINT PK_ComplaintViews PRIMARY KEY (AccountId, Name)
);
