using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Figures;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private FigureStore Figures => Here.Get<FigureStore>();

    [Fact]
    public async Task Figures_take_the_place_of_those_before_and_only_changes_are_logged()
    {
        await Figures.ReplaceAsync([Figure("a", 5), Figure("b", 6), Figure("c", 7)], "figures", Token);
        var start = await Here.Source.ReadHeadAsync(Token);

        var changes = await Figures.ReplaceAsync([Figure("b", 6), Figure("c", 9), Figure("d", 8)], "figures", Token);
        var again = await Figures.ReplaceAsync([Figure("b", 6), Figure("c", 9), Figure("d", 8)], "figures", Token);

        Assert.Equal((3, 0), (changes, again));
        var batch = await Here.Source.ReadChangesAsync(start, 100, Token);
        Assert.Equal(start + 3, batch.Position);
        Assert.Equal("a", Assert.Single(batch.Entries.OfType<RemovedEntry>()).Id);
        Assert.Equal(
            ["c 9", "d 8"],
            batch.Entries.OfType<ComplaintCountEntry>().Select(entry => $"{entry.Id} {entry.Count.Count}").Order());
        Assert.Null((await Here.Audit.VerifyAsync(Token)).Fault);
    }

    [Fact]
    public async Task A_figure_that_went_and_came_back_is_there()
    {
        var start = await Here.Source.ReadHeadAsync(Token);
        await Figures.ReplaceAsync([Figure("a", 5)], "figures", Token);
        await Figures.ReplaceAsync([], "figures", Token);
        await Figures.ReplaceAsync([Figure("a", 6)], "figures", Token);

        var batch = await Here.Source.ReadChangesAsync(start, 2, Token);

        Assert.Equal(6, Assert.IsType<ComplaintCountEntry>(Assert.Single(batch.Entries)).Count.Count);
    }

    [Fact]
    public async Task Figures_are_read_with_everything_else()
    {
        await Figures.ReplaceAsync([Figure("a", 5)], "figures", Token);

        List<CatalogueEntry> entries = [];
        await foreach (var batch in Here.Source.ReadAllAsync(Token))
            entries.AddRange(batch);

        Assert.Equal("a", Assert.Single(entries.OfType<ComplaintCountEntry>()).Id);
        Assert.Equal(entries.Count, await Here.Source.CountAllAsync(Token));
    }

    [Fact]
    public async Task Every_complaint_is_given_to_be_counted()
    {
        var first = await ComplainAsync();
        var second = await ComplainAsync();

        List<string> ids = [];
        await foreach (var complaint in Figures.ReadComplaintsAsync(Token))
            ids.Add(complaint.Id);

        Assert.Equal(new[] { first.Id, second.Id }.Order(StringComparer.Ordinal), ids);
    }

    private static ComplaintCount Figure(string id, int count) =>
        new() { Id = id, Month = new(2026, 10, 1), Count = count, Outcome = ComplaintOutcome.Settled };
}
