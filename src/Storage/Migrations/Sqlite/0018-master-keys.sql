-- The keys that the keys of complaints are encrypted with, themselves protected by the keys of the service. The newest
-- counts; older ones go once nothing is encrypted with them any more.
CREATE TABLE MasterKeys (
    Id TEXT NOT NULL PRIMARY KEY,
    CreatedAt TEXT NOT NULL,
    Content BLOB NOT NULL
);

-- Null where the key of the complaint is protected by the keys of the service alone, as before there were master keys.
ALTER TABLE ComplaintKeys ADD MasterKeyId TEXT NULL;

CREATE INDEX IX_ComplaintKeys_MasterKey ON ComplaintKeys (MasterKeyId, ComplaintId);
