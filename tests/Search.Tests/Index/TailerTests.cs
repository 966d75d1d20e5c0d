using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Search.Tests.Catalogue;
using static ConsumerSafety.Search.Tests.Catalogue.Notices;

namespace ConsumerSafety.Search.Tests.Index;

public sealed class TailerTests
{
    private static readonly string[] s_generationFiles = ["*.doc", "*.dvd", "*.tim", "segments_*", "*.si", "*.cfs"];

    [Fact]
    public async Task A_change_replaces_what_the_index_held()
    {
        await using var catalogue = await TestCatalogue.WithAsync(Recall(1, "kettle"));
        catalogue.Source.Add(Recall(1, "toaster"));
        await catalogue.CatchUpAsync();

        Assert.Empty(catalogue.Find("kettle"));
        Assert.Equal(["RC-2024-000001"], catalogue.Find("toaster"));
    }

    [Fact]
    public async Task What_was_not_committed_is_read_again_from_the_log()
    {
        var first = await TestCatalogue.WithAsync(Recall(1, "kettle"));
        await first.Tailer.CommitAsync();
        first.Source.Add(Recall(2, "toaster"));
        await first.CatchUpAsync();
        first.Kill();

        await using var second = new TestCatalogue(first.Folder, first.Source);
        Assert.True(second.Tailer.Open());
        Assert.Empty(second.Find("toaster"));
        await second.CatchUpAsync();

        Assert.Equal(["RC-2024-000002"], second.Find("toaster"));
        Assert.Equal(["RC-2024-000001"], second.Find("kettle"));
    }

    [Fact]
    public async Task The_index_answers_while_the_database_is_away()
    {
        var first = await TestCatalogue.WithAsync(Recall(1, "kettle"));
        await first.Tailer.CommitAsync();
        first.Kill();
        first.Source.IsAway = true;

        await using var second = new TestCatalogue(first.Folder, first.Source);
        Assert.True(second.Tailer.Open());
        await Assert.ThrowsAsync<IOException>(() => second.Tailer.RunOnceAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["RC-2024-000001"], second.Find("kettle"));
    }

    [Fact]
    public async Task The_index_answers_on_while_its_folder_takes_no_files()
    {
        await using var catalogue = await TestCatalogue.WithAsync(Recall(1, "kettle"));
        await catalogue.Tailer.CommitAsync();
        var hindrance = Directory.CreateDirectory(Path.Combine(catalogue.Folder, "probe.tmp"));
        catalogue.Source.Add(Recall(2, "toaster"));
        catalogue.Tailer.Recover(new IOException("No space left on device"));

        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => catalogue.Tailer.RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["RC-2024-000001"], catalogue.Find("kettle"));
        Assert.True(catalogue.Tailer.Status.IsReady);
        hindrance.Delete();
        await catalogue.CatchUpAsync();

        Assert.Equal(["RC-2024-000002"], catalogue.Find("toaster"));
    }

    [Fact]
    public async Task An_index_of_another_database_is_built_anew()
    {
        var first = await TestCatalogue.WithAsync(Recall(1, "kettle"));
        await first.Tailer.CommitAsync();
        first.Kill();
        var other = new ListSource();
        other.Add(Recall(1, "toaster"));

        await using var second = new TestCatalogue(first.Folder, other);
        second.Tailer.Open();
        await second.CatchUpAsync();

        Assert.Empty(second.Find("kettle"));
        Assert.Single(second.Find("toaster"));
    }

    [Fact]
    public async Task An_index_ahead_of_a_restored_database_is_built_anew()
    {
        var first = await TestCatalogue.WithAsync(Recall(1, "kettle"), Recall(2, "toaster"));
        await first.Tailer.CommitAsync();
        first.Kill();
        var restored = new ListSource { Identity = first.Source.Identity };
        restored.Add(Recall(1, "kettle"));

        await using var second = new TestCatalogue(first.Folder, restored);
        second.Tailer.Open();
        await second.CatchUpAsync();

        Assert.Empty(second.Find("toaster"));
        Assert.Single(second.Find("kettle"));
    }

    [Fact]
    public async Task A_torn_index_is_built_anew_whichever_file_is_torn()
    {
        foreach (var pattern in s_generationFiles)
        {
            var first = await TestCatalogue.WithAsync(Recall(1, "kettle"), Recall(2, "toaster"));
            await first.Tailer.CommitAsync();
            first.Kill();
            foreach (var file in Directory.EnumerateFiles(first.Folder, pattern, SearchOption.AllDirectories))
                Garble(file);

            await using var second = new TestCatalogue(first.Folder, first.Source);
            second.Tailer.Open();
            await second.CatchUpAsync();

            Assert.Single(second.Find("kettle"));
        }
    }

    [Fact]
    public async Task A_foreign_folder_is_left_alone_and_a_new_index_built()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        Directory.CreateDirectory(Path.Combine(folder, "generation-000007"));
        var foreign = Path.Combine(folder, "generation-000007", "notes.txt");
        await File.WriteAllTextAsync(foreign, "not an index", TestContext.Current.CancellationToken);
        await using var catalogue = new TestCatalogue(folder);
        catalogue.Source.Add(Recall(1, "kettle"));

        Assert.False(catalogue.Tailer.Open());
        await catalogue.CatchUpAsync();

        Assert.Single(catalogue.Find("kettle"));
    }

    [Fact]
    public async Task A_rebuild_leaves_the_old_index_answering_and_reports_how_far_it_is()
    {
        await using var catalogue = await TestCatalogue.WithAsync(
            Enumerable.Range(1, 500).Select(i => Recall(i, "kettle")));
        var seen = new List<RebuildProgress>();

        await catalogue.Tailer.RebuildAsync(progress =>
        {
            lock (seen)
                seen.Add(progress);
            Assert.NotEmpty(catalogue.Find("kettle"));
        }, TestContext.Current.CancellationToken);

        Assert.Contains(new(500, 500), seen);
        Assert.Null(catalogue.Tailer.Status.Rebuild);
        Assert.NotEmpty(catalogue.Find("kettle"));
    }

    [Fact]
    public async Task A_second_process_is_told_that_the_folder_is_taken()
    {
        await using var catalogue = await TestCatalogue.WithAsync(Recall(1, "kettle"));

        var exception = Assert.Throws<IndexInUseException>(() => new TestCatalogue(catalogue.Folder));

        Assert.Contains(catalogue.Folder, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_entry_that_cannot_be_indexed_does_not_hold_up_the_others()
    {
        await using var catalogue = await TestCatalogue.WithAsync(Recall(1, "kettle"));
        catalogue.Source.Add(new NoticeEntry(Recall(2, "bad") with { HazardTypes = [new string('x', 40_000)] }, [], 0));
        catalogue.Source.Add(Recall(3, "toaster"));
        await catalogue.CatchUpAsync();

        Assert.Single(catalogue.Find("toaster"));
        Assert.Equal(3, catalogue.Tailer.Status.Position);
    }

    private static void Garble(string path)
    {
        var bytes = File.ReadAllBytes(path);
        for (var i = bytes.Length / 3; i < bytes.Length * 2 / 3; i++)
            bytes[i] ^= 0x5A;
        File.WriteAllBytes(path, bytes);
    }
}
