using ConsumerSafety.Api.Tests.Complaints;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Api.Tests.Signals;

/// <summary>Complaints over half a year, and an outbreak in the last week.</summary>
internal static class SignalHistory
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Every week two complaints about one thing and one about another, for thirty weeks.</summary>
    public static async Task LiveAsync(CaseOffice office)
    {
        for (var week = 0; week < 30; week++)
        {
            office.Clock.Advance(TimeSpan.FromDays(7));
            for (var i = 0; i < 2; i++)
                await ComplainAsync(office, new() { Brand = "飞驰", Name = "充电宝" }, "飞驰商城", "110000", "Fire");
            await ComplainAsync(office, new() { Brand = "老家", Name = "电热毯" }, "百货", "330100", "ElectricShock");
        }
    }

    /// <summary>Seven complaints about one product, told in four ways, with two agencies.</summary>
    public static async Task<IReadOnlyList<Complaint>> OutbreakAsync(CaseOffice office)
    {
        ComplaintSubject[] ways =
        [
            new() { Brand = "快馬", Name = "電動車充電器", Model = "KM-48", Gtin = "6901234567892", Batch = "B1" },
            new() { Brand = "快马", Name = "电动车充电器", Model = "KM48", Batch = "B2" },
            new() { Brand = "快马", Name = "电动车充电器", Model = "ＫＭ４８" },
            new() { Name = "快马电动车充电器" },
        ];
        List<Complaint> planted = [];
        for (var i = 0; i < 7; i++)
        {
            office.Clock.Advance(TimeSpan.FromHours(6));
            planted.Add(await ComplainAsync(
                office, ways[i % ways.Length], "快马旗舰店", "110000", "Fire", i < 5 ? "samr" : "customs",
                i < 2 ? InjuryGravity.Treated : InjuryGravity.None));
        }
        return planted;
    }

    private static Task<Complaint> ComplainAsync(
        CaseOffice office, ComplaintSubject subject, string seller, string region, string hazard,
        string agencyId = "samr", InjuryGravity injury = InjuryGravity.None) =>
        office.Get<ComplaintStore>().AddAsync(
            new()
            {
                Id = Guid.NewGuid().ToString("N"), Number = ComplaintNumber.Create(), AgencyId = agencyId,
                Subject = subject, Purchase = new() { Seller = seller, Platform = "某平台" },
                Incident = new()
                {
                    RegionCode = region, HazardTypes = [hazard], Injury = injury,
                    InjuredPeople = injury == InjuryGravity.None ? null : 1,
                },
            },
            CaseOffice.Person, "passphrase", new("test", AuditAction.Added, "Received"), Token);
}
