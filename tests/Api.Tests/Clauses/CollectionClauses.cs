using ConsumerSafety.Api.Tests.Oracle;
using static ConsumerSafety.Api.Tests.Clauses.Clause;

namespace ConsumerSafety.Api.Tests.Clauses;

/// <summary>URL conventions 5.1.1.5 and 5.1.1.6 on collections, 5.1.1.13 on an entity's own.</summary>
internal static class CollectionClauses
{
    public static IReadOnlyList<Condition> All { get; } =
    [
        On("HazardTypes/$count gt 1", notice => notice.HazardTypes.Count > 1),
        On("Products/$count eq 0", notice => notice.Products.Count == 0),
        On("Products/$count($filter=Brand eq null) eq 1", notice =>
            notice.Products.Count(product => product.Brand is null) == 1),
        On("HazardTypes/$count($filter=$this eq 'Fire') eq 1", notice => notice.HazardTypes.Contains("Fire")),
        On("Products/$count($filter=Name eq $it/Language) eq 0", notice =>
            notice.Products.All(product => product.Name != notice.Language)),
        On("Products/$count mul 2 sub 1 eq Version", notice => (notice.Products.Count * 2) - 1 == notice.Version),
        On("ConsumerSafety.SpotCheck/TestItems/$count eq null", notice => notice.AsSpotCheck() is null),
        On("ConsumerSafety.SpotCheck/TestItems/$count ge 1", notice => notice.AsSpotCheck()?.TestItems.Count >= 1),

        On("HazardTypes/any(h: h eq 'Fire' or h eq 'Choking')", notice =>
            notice.HazardTypes.Any(hazard => hazard is "Fire" or "Choking")),
        On("HazardTypes/all(h: length(h) gt Version add 3)", notice =>
            notice.HazardTypes.All(hazard => hazard.Length > notice.Version + 3)),
        On("Products/any(p: contains(p/Name,'o') and p/Brand ne null)", notice => notice.Products.Any(product =>
            product.Name?.Contains('o', StringComparison.Ordinal) == true && product.Brand is not null)),
        On("Products/any(p: p/Brand eq $it/Title)", notice =>
            notice.Products.Any(product => product.Brand == notice.Title)),
        On("Products/all(p: not contains(p/Name,'o'))", notice => notice.Products.All(product =>
            product.Name?.Contains('o', StringComparison.Ordinal) == false)),
        On("Products/any(p: Products/any(q: q/Name eq p/Brand))", notice => notice.Products.Any(product =>
            notice.Products.Any(other => other.Name == product.Brand))),
        On("Products/any(p: p/ProducedTo sub p/ProducedFrom gt duration'P1D')", notice => notice.Products.Any(product =>
            product.ProducedTo?.DayNumber - product.ProducedFrom?.DayNumber > 1)),
        On("Products/any(p: p/Brand in Measures)", notice =>
            notice.Products.Any(product => product.Brand is { } brand && notice.Measures.Contains(brand))),
        On("Measures/any(m: m in Standards)", notice => notice.Measures.Any(notice.Standards.Contains)),
        On("Products/any(p: p eq null)", _ => false),

        On("hassubset(HazardTypes,['Choking','Fire'])", notice =>
            notice.HazardTypes.Contains("Choking") && notice.HazardTypes.Contains("Fire")),
        On("hassubset(Measures,Standards)", notice => notice.Standards.GroupBy(text => text).All(group =>
            notice.Measures.Count(text => text == group.Key) >= group.Count())),
        On("hassubsequence(HazardTypes,['Choking','Fire'])", _ => false),
        On("hassubsequence(HazardTypes,['Fire','Choking'])", notice =>
            notice.HazardTypes.Contains("Fire") && notice.HazardTypes.Contains("Choking")),
        On("HazardTypes eq ['Fire','Choking']", notice => notice.HazardTypes.SequenceEqual(["Fire", "Choking"])),
        On("HazardTypes ne []", notice => notice.HazardTypes.Count > 0),
        On("Measures eq Standards", notice => notice.Measures.SequenceEqual(notice.Standards)),
        On("contains(HazardTypes,['Fire','ElectricShock'])", notice =>
            notice.HazardTypes.Contains("Fire") && notice.HazardTypes.Contains("ElectricShock")),
        On("startswith(HazardTypes,['Fire'])", notice => notice.HazardTypes is ["Fire", ..]),
        On("endswith(HazardTypes,['Choking'])", notice => notice.HazardTypes is [.., "Choking"]),
        On("indexof(HazardTypes,['Choking']) eq 1", notice => notice.HazardTypes is [_, "Choking", ..]),
        On("length(HazardTypes) eq 0", notice => notice.HazardTypes.Count == 0),
        On("length(concat(HazardTypes,['x'])) eq 3", notice => notice.HazardTypes.Count == 2),
        On("substring(HazardTypes,1) eq ['Choking']", notice => notice.HazardTypes is [_, "Choking"]),
    ];
}
