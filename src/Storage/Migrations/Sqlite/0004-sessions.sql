-- Who is signed in where. Ended sessions stay for a while, so that people see them.
CREATE TABLE Sessions (
    Id TEXT NOT NULL PRIMARY KEY, -- SHA-256, in hexadecimal digits, of the secret in the cookie
    AccountId TEXT NOT NULL REFERENCES Accounts (Id),
    Method TEXT NOT NULL,
    CreatedAt TEXT NOT NULL,
    LastSeenAt TEXT NOT NULL,
    AddressPrefix TEXT NOT NULL,
    UserAgent TEXT NOT NULL,
    EndedAt TEXT NULL
) WITHOUT ROWID;

CREATE INDEX IX_Sessions_Account ON Sessions (AccountId, CreatedAt);

-- The keys that cookies, tokens and personal data are protected with, shared by all nodes.
CREATE TABLE ProtectionKeys (
    Id TEXT NOT NULL PRIMARY KEY,
    CreatedAt TEXT NOT NULL,
    Content TEXT NOT NULL -- XML as ASP.NET Core Data Protection writes it
) WITHOUT ROWID;
