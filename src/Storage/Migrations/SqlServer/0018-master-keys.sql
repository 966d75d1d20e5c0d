-- The keys that the keys of complaints are encrypted with, themselves protected by the keys of the service. The newest
-- counts; older ones go once nothing is encrypted with them any more.
CREATE TABLE MasterKeys (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_MasterKeys PRIMARY KEY,
    CreatedAt NVARCHAR(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Content VARBINARY(MAX) NOT NULL
);

-- Null where the key of the complaint is protected by the keys of the service alone, as before there were master keys.
ALTER TABLE ComplaintKeys ADD MasterKeyId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NULL;

CREATE INDEX IX_ComplaintKeys_MasterKey ON ComplaintKeys (MasterKeyId, ComplaintId);
