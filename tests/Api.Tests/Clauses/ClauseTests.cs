using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Api.Tests.Oracle;

namespace ConsumerSafety.Api.Tests.Clauses;

/// <summary>Each clause of the expression language on the whole set, rows and their order as plain C# has them.</summary>
public sealed class ClauseTests(SampleFeed sample)
{
    private static readonly Dictionary<string, Condition> s_all = new[]
        {
            OperatorClauses.All, ArithmeticClauses.All, TextClauses.All, TimeClauses.All, TypeClauses.All,
            CollectionClauses.All, PathClauses.All,
        }
        .SelectMany(clauses => clauses)
        .ToDictionary(clause => clause.Text);

    public static TheoryData<string> Texts => [.. s_all.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_filter_finds_what_plain_code_finds(string text)
    {
        var condition = s_all[text];
        await AssertAsync(text, condition.Of);
        await AssertAsync($"not ({text})", notice => !condition.Of(notice));
        await AssertAsync($"({text}) eq true", notice => condition.Of(notice) == true);
        await AssertAsync($"(Version eq 1) or not ({text})", notice => condition.Of(notice) == false
            || ((Domain.Notices.Notice)notice).Version == 1);
    }

    private async Task AssertAsync(string filter, Func<object, bool?> of)
    {
        var keys = await sample.Host.GetKeysAsync(
            $"/odata/Notices?$filter={Uri.EscapeDataString(filter)}&$select=Id&$orderby=Id desc");
        var expected = sample.Notices
            .Where(notice => of(notice) == true)
            .Select(notice => notice.Id!)
            .OrderDescending(StringComparer.Ordinal);
        Assert.Equal(expected, keys);
    }
}
