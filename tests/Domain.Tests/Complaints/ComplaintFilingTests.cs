using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Tests.Complaints;

public sealed class ComplaintFilingTests
{
    private static readonly Vocabulary s_vocabulary = new(
        [new() { Code = "330100", Name = "杭州市", EnglishName = "Hangzhou" }],
        [new() { Code = "Fire", Name = "火灾", EnglishName = "Fire" }],
        [new() { Code = "Toys", Name = "玩具", EnglishName = "Toys" }]);

    private static ComplaintFiling Good { get; } = new()
    {
        Kind = ComplaintKind.Dispute,
        Subject = new() { Name = "充电器", Category = "Toys", NoticeIds = ["RC-2024-000001"] },
        Purchase = new() { RegionCode = "330100", Price = 12.5m },
        Incident = new() { HazardTypes = ["Fire"] },
        Wanted = [WantedRemedy.Refund],
        Person = new() { Name = "王小明", Phone = "138 0013 8000", Account = "起火" },
    };

    public static TheoryData<string, ComplaintFiling> Faulty => new()
    {
        { "Kind", Good with { Kind = null } },
        { "Kind", Good with { Kind = (ComplaintKind)7 } },
        { "Language", Good with { Language = "not a tag" } },
        { "Subject.Name", Good with { Subject = new() } },
        { "Subject.Name", Good with { Subject = Good.Subject with { Name = new('长', 301) } } },
        { "Subject.Gtin", Good with { Subject = Good.Subject with { Gtin = "123" } } },
        { "Subject.Category", Good with { Subject = Good.Subject with { Category = "Cars" } } },
        { "Subject.NoticeIds", Good with { Subject = Good.Subject with { NoticeIds = ["x"] } } },
        { "Purchase.BoughtOn", Good with { Purchase = Good.Purchase with { BoughtOn = new(2999, 1, 1) } } },
        { "Purchase.RegionCode", Good with { Purchase = Good.Purchase with { RegionCode = "999999" } } },
        { "Purchase.Price", Good with { Purchase = Good.Purchase with { Price = -1 } } },
        { "Purchase.Currency", Good with { Purchase = Good.Purchase with { Currency = "YUAN" } } },
        { "Incident.RegionCode", Good with { Purchase = new() } },
        { "Incident.OccurredOn", Good with { Incident = Good.Incident with { OccurredOn = new(2999, 1, 1) } } },
        { "Incident.InjuredPeople", Good with { Incident = Good.Incident with { InjuredPeople = -1 } } },
        { "Wanted", Good with { Wanted = [WantedRemedy.Refund, WantedRemedy.Refund] } },
        { "EvidenceIds", Good with { EvidenceIds = [.. Enumerable.Repeat("a", 11)] } },
        { "IsAnonymous", Good with { IsAnonymous = true } },
        { "Person.Name", Good with { Person = Good.Person with { Name = null } } },
        { "Person.Phone", Good with { Person = Good.Person with { Phone = null } } },
        { "Person.Phone", Good with { Person = Good.Person with { Phone = "call me" } } },
        { "Person.Email", Good with { Person = Good.Person with { Email = "nobody" } } },
        { "Person.Account", Good with { Person = Good.Person with { Account = " " } } },
    };

    [Fact]
    public void A_dispute_with_all_that_is_needed_is_acceptable() => Assert.Empty(Errors(Good));

    [Fact]
    public void A_report_may_be_anonymous() => Assert.Empty(Errors(Good with
    {
        Kind = ComplaintKind.Report, IsAnonymous = true, Person = new() { Account = "起火" },
    }));

    [Fact]
    public void One_way_to_be_reached_is_enough() => Assert.Empty(Errors(Good with
    {
        Person = Good.Person with { Phone = null, Email = "wang@mail.example" },
    }));

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_names_its_field(string field, ComplaintFiling filing) =>
        Assert.Contains(field, Errors(filing).Select(fault => fault.Path.Split('[')[0]));

    private static IEnumerable<Fault> Errors(ComplaintFiling filing) =>
        filing.Validate(s_vocabulary, TimeProvider.System).Errors;
}
