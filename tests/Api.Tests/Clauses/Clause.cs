using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Api.Tests.Oracle;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Api.Tests.Clauses;

/// <summary>Short ways to write what a filter means in plain C#.</summary>
internal static class Clause
{
    /// <summary>A filter on notices and what it is of one.</summary>
    public static Condition On(string odata, Func<Notice, bool?> of) => new(odata, entity => of((Notice)entity));

    public static Recall? AsRecall(this Notice notice) => notice as Recall;

    public static SpotCheck? AsSpotCheck(this Notice notice) => notice as SpotCheck;

    public static ElevatorNotice? AsElevator(this Notice notice) => notice as ElevatorNotice;

    public static CounterfeitRuling? AsRuling(this Notice notice) => notice as CounterfeitRuling;

    public static Agency? Publisher(this Notice notice) =>
        Invented.Agencies.SingleOrDefault(agency => agency.Id == notice.PublisherId);

    public static Region? Region(this Notice notice) => Invented.Vocabulary.FindRegion(notice.RegionCode);

    public static IEnumerable<Campaign> Campaigns(this Notice notice) =>
        notice.CampaignIds.Select(id => Invented.Campaigns.Single(campaign => campaign.Id == id));
}
