using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Api.Tests.Oracle;
using CsCheck;

namespace ConsumerSafety.Api.Tests.Feed;

/// <summary>Random values of $apply give the rows that plain code works out of all notices, in the same order.</summary>
public sealed class ApplyOracleTests(SampleFeed sample)
{
    private readonly InProcessFeed _feed = new(sample.Host);
    private readonly IReadOnlyList<Instance> _all =
        [.. sample.Notices.OrderBy(notice => notice.Id, StringComparer.Ordinal).Select(Instance.Of)];

    [Fact]
    public Task Random_pipelines_give_what_plain_code_gives() =>
        Gen.Int.Select(seed => new ApplyMaker(seed).Make()).SampleAsync(AssertSameAsync, iter: 3000, threads: 2);

    private async Task AssertSameAsync(Pipeline pipeline)
    {
        var shape = pipeline.Shape;
        var names = shape.Columns.Select(column => column.Text.Split('/')[0]).Distinct();
        var select = string.Join(',', shape.HasEntities ? names.Prepend("Id") : names);
        var rows = await _feed.GetRowsAsync(
            $"Notices?$apply={Uri.EscapeDataString(pipeline.Text)}&$select={Uri.EscapeDataString(select)}");
        var expected = pipeline.Run(_all).Select(one => InstanceText.Of(one, shape)).ToList();
        var actual = rows.Select(row => InstanceText.Of(row, shape)).ToList();
        var first = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(
            expected.SequenceEqual(actual),
            $"{pipeline.Text}\n{expected.Count} rows expected, {actual.Count} given; row {first}:\n"
            + $"{expected.ElementAtOrDefault(first)}\n{actual.ElementAtOrDefault(first)}");
    }
}
