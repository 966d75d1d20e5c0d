-- What regions report on campaigns: present state only. Every column after Content repeats a part of it.
CREATE TABLE CampaignReports (
    Id NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_CampaignReports PRIMARY KEY,
    ContentHash BINARY(32) NOT NULL, -- SHA-256 of Content
    Content VARBINARY(MAX) NOT NULL, -- UTF-8 JSON
    CampaignId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    AgencyId NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    State NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    UpdatedAt NVARCHAR(24) NOT NULL
);

CREATE INDEX IX_CampaignReports_Campaign ON CampaignReports (CampaignId, State, UpdatedAt);

CREATE INDEX IX_CampaignReports_Agency ON CampaignReports (AgencyId, UpdatedAt);
