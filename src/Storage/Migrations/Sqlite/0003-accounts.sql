-- The people who work here: present state only.
CREATE TABLE Accounts (
    Id TEXT NOT NULL PRIMARY KEY,
    ContentHash BLOB NOT NULL, -- SHA-256 of Content
    Content BLOB NOT NULL, -- UTF-8 JSON
    NormalizedEmail TEXT NOT NULL,
    AgencyId TEXT NULL
);

CREATE UNIQUE INDEX UX_Accounts_Email ON Accounts (NormalizedEmail);

-- Wrong passwords and codes in a row, by the address they were for, whether or not there is such an account.
CREATE TABLE SignInFailures (
    EmailHash BLOB NOT NULL PRIMARY KEY, -- SHA-256 of the normalized address
    FailedCount INTEGER NOT NULL,
    LockedUntil TEXT NULL,
    ChangedAt TEXT NOT NULL
) WITHOUT ROWID;

-- Which passkey is whose, and how often its authenticator says that it was used.
CREATE TABLE PasskeyUses (
    CredentialHash BLOB NOT NULL PRIMARY KEY, -- SHA-256 of the credential's Id
    AccountId TEXT NOT NULL REFERENCES Accounts (Id),
    SignCount INTEGER NOT NULL,
    LastUsedAt TEXT NULL
) WITHOUT ROWID;

-- Links sent by mail that let somebody set a password, each good for one use.
CREATE TABLE AccountTokens (
    TokenHash BLOB NOT NULL PRIMARY KEY, -- SHA-256 of the token
    AccountId TEXT NOT NULL REFERENCES Accounts (Id),
    Purpose TEXT NOT NULL,
    ExpiresAt TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX IX_AccountTokens_Account ON AccountTokens (AccountId);
