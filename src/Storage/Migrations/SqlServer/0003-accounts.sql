-- The people who work here: present state only.
CREATE TABLE Accounts (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Accounts PRIMARY KEY,
    ContentHash BINARY(32) NOT NULL, -- SHA-256 of Content
    Content VARBINARY(MAX) NOT NULL, -- UTF-8 JSON
    NormalizedEmail NVARCHAR(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    AgencyId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NULL
);

CREATE UNIQUE INDEX UX_Accounts_Email ON Accounts (NormalizedEmail);

-- Wrong passwords and codes in a row, by the address they were for, whether or not there is such an account.
CREATE TABLE SignInFailures (
    EmailHash BINARY(32) NOT NULL CONSTRAINT PK_SignInFailures PRIMARY KEY, -- SHA-256 of the normalized address
    FailedCount INT NOT NULL,
    LockedUntil NVARCHAR(24) NULL,
    ChangedAt NVARCHAR(24) NOT NULL
);

-- Which passkey is whose, and how often its authenticator says that it was used.
CREATE TABLE PasskeyUses (
    CredentialHash BINARY(32) NOT NULL CONSTRAINT PK_PasskeyUses PRIMARY KEY, -- SHA-256 of the credential's Id
    AccountId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL
        CONSTRAINT FK_PasskeyUses_Accounts REFERENCES Accounts (Id),
    SignCount BIGINT NOT NULL,
    LastUsedAt NVARCHAR(24) NULL
);

-- Links sent by mail that let somebody set a password, each good for one use.
CREATE TABLE AccountTokens (
    TokenHash BINARY(32) NOT NULL CONSTRAINT PK_AccountTokens PRIMARY KEY, -- SHA-256 of the token
    AccountId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL
        CONSTRAINT FK_AccountTokens_Accounts REFERENCES Accounts (Id),
    Purpose NVARCHAR(40) NOT NULL,
    ExpiresAt NVARCHAR(24) NOT NULL
);

CREATE INDEX IX_AccountTokens_Account ON AccountTokens (AccountId);
