-- Filters of the queue of complaints that an account has kept under a name.
CREATE TABLE ComplaintViews (
    AccountId TEXT NOT NULL,
    Name TEXT NOT NULL,
    Filter TEXT NOT NULL, -- as in the address of the page
    PRIMARY KEY (AccountId, Name)
);
