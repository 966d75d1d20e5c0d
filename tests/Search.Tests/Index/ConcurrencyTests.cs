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

    [Fact]
    public async Task Rows_stay_whole_when_one_thread_reads_on_where_another_began()
    {
        await using var catalogue = await TestCatalogue.WithAsync(Round(0));
        using var view = catalogue.Search.OpenView();
        for (var time = 0; time < 100; time++)
        {
            using var begun = view.ReadAll(EntitySets.Notices).GetEnumerator();
            begun.MoveNext();
            var readOn = Task.Run(() =>
            {
                var read = 0;
                for (; begun.MoveNext(); read++)
                    Assert.Equal("\"round 0\"", ReadSummary(begun.Current));
                return read;
            }, TestContext.Current.CancellationToken);
            Assert.Equal(200, view.ReadAll(EntitySets.Notices).Count(row => ReadSummary(row) == "\"round 0\""));
#pragma warning disable xUnit1031 // This thread has to be the one that goes on: others have their own place in the file.
            Assert.Equal(199, readOn.GetAwaiter().GetResult());
#pragma warning restore xUnit1031
        }
    }

    private static string ReadSummary(Results.Row row) =>
        System.Text.Encoding.UTF8.GetString(row.Value(EntitySets.Notices.FindField("Summary")!));

    private static IEnumerable<Domain.Notices.Notice> Round(int round) => Enumerable.Range(1, 200)
        .Select(i => Recall(i, "kettle", recall => recall with { Summary = $"round {round}" }));
}
