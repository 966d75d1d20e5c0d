using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Tests.Catalogue;
using static ConsumerSafety.Search.Tests.Catalogue.Notices;

namespace ConsumerSafety.Search.Tests.Index;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Answers_stay_whole_while_changes_come_in_and_the_index_is_swapped()
    {
        const int notices = 200;
        await using var catalogue = await TestCatalogue.WithAsync(Round(0));
        using var stop = new CancellationTokenSource();
        var searching = Enumerable.Range(0, 3).Select(_ => Task.Run(() => SearchUntil(stop.Token))).ToList();

        for (var round = 1; round <= 20; round++)
        {
            catalogue.Source.Add(Round(round));
            await catalogue.CatchUpAsync();
            if (round % 5 == 0)
                await catalogue.Tailer.RebuildAsync(null, TestContext.Current.CancellationToken);
        }
        await stop.CancelAsync();
        var answers = await Task.WhenAll(searching);

        Assert.All(answers, count => Assert.True(count > 0));

        int SearchUntil(CancellationToken stopped)
        {
            var count = 0;
            do
            {
                var result = catalogue.Find(new NoticeQuery(EntitySets.Notices)
                {
                    Text = new WordsNode("kettle"), Top = 1_000, WithCount = true, Facets = [Facet.Kind],
                });
                // One batch of changes becomes visible at once: all notices are of one round.
                Assert.Equal((notices, notices), (result.Rows.Count, (int)result.Count!));
                Assert.Single(result.Rows.Select(row => ReadSummary(row)).Distinct());
                Assert.Equal(notices, Assert.Single(Assert.Single(result.Facets).Values).Count);
                count++;
            }
            while (!stopped.IsCancellationRequested);
            return count;
        }
    }

    private static string ReadSummary(Results.Row row) =>
        System.Text.Encoding.UTF8.GetString(row.Value(EntitySets.Notices.FindField("Summary")!));

    private static IEnumerable<Domain.Notices.Notice> Round(int round) => Enumerable.Range(1, 200)
        .Select(i => Recall(i, "kettle", recall => recall with { Summary = $"round {round}" }));
}
