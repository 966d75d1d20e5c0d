-- What regions report on campaigns: present state only. Every column after Content repeats a part of it.
CREATE TABLE CampaignReports (
    Id TEXT NOT NULL PRIMARY KEY,
    ContentHash BLOB NOT NULL, -- SHA-256 of Content
    Content BLOB NOT NULL, -- UTF-8 JSON
    CampaignId TEXT NOT NULL,
    AgencyId TEXT NOT NULL,
    State TEXT NOT NULL,
    UpdatedAt TEXT NOT NULL
);

CREATE INDEX IX_CampaignReports_Campaign ON CampaignReports (CampaignId, State, UpdatedAt);

CREATE INDEX IX_CampaignReports_Agency ON CampaignReports (AgencyId, UpdatedAt);
