-- Who is signed in where. Ended sessions stay for a while, so that people see them.
CREATE TABLE Sessions (
    -- SHA-256, in hexadecimal digits, of the secret in the cookie
    Id NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Sessions PRIMARY KEY,
    AccountId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL
        CONSTRAINT FK_Sessions_Accounts REFERENCES Accounts (Id),
    Method NVARCHAR(40) NOT NULL,
    CreatedAt NVARCHAR(24) NOT NULL,
    LastSeenAt NVARCHAR(24) NOT NULL,
    AddressPrefix NVARCHAR(60) NOT NULL,
    UserAgent NVARCHAR(200) NOT NULL,
    EndedAt NVARCHAR(24) NULL
);

CREATE INDEX IX_Sessions_Account ON Sessions (AccountId, CreatedAt);

-- The keys that cookies, tokens and personal data are protected with, shared by all nodes.
CREATE TABLE ProtectionKeys (
    Id NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_ProtectionKeys PRIMARY KEY,
    CreatedAt NVARCHAR(24) NOT NULL,
    Content NVARCHAR(MAX) NOT NULL -- XML as ASP.NET Core Data Protection writes it
);
