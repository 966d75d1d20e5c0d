namespace ConsumerSafety.Web.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("commands-").FullName;

    [Theory]
    [InlineData("--help", "reindex")]
    [InlineData("serve --help", "stopped")]
    [InlineData("import --help", "--dry-run")]
    [InlineData("reindex --help", "index")]
    [InlineData("export --help", "--output")]
    [InlineData("account add --help", "--password-stdin")]
    [InlineData("audit verify --help", "entry")]
    [InlineData("keys rotate --help", "--reason")]
    [InlineData("signals find --help", "stands out")]
    public async Task HelpIsToBeHadEverywhere(string line, string expected)
    {
        var run = await ProgramRun.StartAsync(_directory, line.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bogus")]
    [InlineData("import")]
    [InlineData("import notices-jsonl")]
    [InlineData("export --format=csv")]
    [InlineData("keys rotate")]
    [InlineData("keys rotate --reason x")]
    public async Task WrongUsageExitsWithTwo(string line)
    {
        var run = await ProgramRun.StartAsync(_directory, line.Split(' '));

        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task EveryWrongSettingStopsTheStartWithALine()
    {
        var run = await ProgramRun.StartAsync(
            _directory, "--ConsumerSafety:SampleData=maybe", "--ConsumerSafety:Database:Provider=Oracle",
            "--ConsumerSafety:SampelData=true");

        Assert.Equal(1, run.ExitCode);
        Assert.Collection(
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(),
            line => Assert.Equal("ConsumerSafety:Database:Provider is 'Oracle'; it must be Sqlite or SqlServer.", line),
            line => Assert.StartsWith(
                "ConsumerSafety:SampelData is not a setting; there are ConsumerSafety:DataDirectory, "
                + "ConsumerSafety:SampleData, ", line, StringComparison.Ordinal),
            line => Assert.Equal("ConsumerSafety:SampleData is 'maybe'; it must be true or false.", line));
    }

    [Fact]
    public async Task A_new_master_key_is_made_on_the_line_and_replaces_the_old_one()
    {
        await ProgramRun.StartAsync(_directory, "keys", "rotate", "--reason", "first");

        var run = await ProgramRun.StartAsync(_directory, "keys", "rotate", "--reason", "a backup was lost");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("0 keys are moved; 1 old master keys are destroyed.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownFormatIsNamedWithThoseThatShip()
    {
        var run = await ProgramRun.StartAsync(_directory, "import", "nope", "file.json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("notices-jsonl", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatCannotBeReadImportsNothing()
    {
        var run = await ProgramRun.StartAsync(
            _directory, "import", "notices-jsonl", Path.Combine(_directory, "none.jsonl"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Nothing was imported", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExportImportsToAnEqualCatalogue()
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "data", "sample", "recalls.jsonl");
        var (first, second) = (Path.Combine(_directory, "first.jsonl"), Path.Combine(_directory, "second.jsonl"));
        var (one, other) = (Path.Combine(_directory, "one"), Path.Combine(_directory, "other"));

        var import = await ProgramRun.StartAsync(one, "import", "notices-jsonl", sample, "--strict");
        await ProgramRun.StartAsync(one, "export", "--output", first);
        await ProgramRun.StartAsync(other, "import", "notices-jsonl", first, "--strict");
        await ProgramRun.StartAsync(other, "export", "--output", second);
        var verification = await ProgramRun.StartAsync(other, "audit", "verify");

        Assert.Equal(0, import.ExitCode);
        Assert.NotEmpty(await File.ReadAllBytesAsync(first, TestContext.Current.CancellationToken));
        Assert.Equal(
            await File.ReadAllBytesAsync(first, TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(second, TestContext.Current.CancellationToken));
        Assert.Equal(0, verification.ExitCode);
    }

    [Fact]
    public async Task ADryRunChangesNothingAndRejectionsCountWhenStrict()
    {
        var file = Path.Combine(_directory, "rows.jsonl");
        await File.WriteAllTextAsync(
            file,
            """{"Kind":"ConsumerTip","Title":"t","PublisherId":"samr","ReferenceNumber":"1","""
                + """
                "PublishedAt":"2024-05-01T00:00:00Z","Advice":"a"}
                {"Kind":"ConsumerTip"
                """,
            TestContext.Current.CancellationToken);

        var dryRun = await ProgramRun.StartAsync(_directory, "import", "notices-jsonl", file, "--dry-run");
        var strict = await ProgramRun.StartAsync(_directory, "import", "notices-jsonl", file, "--dry-run", "--strict");
        var export = await ProgramRun.StartAsync(_directory, "export");

        Assert.Equal(0, dryRun.ExitCode);
        Assert.Equal(1, strict.ExitCode);
        Assert.Empty(export.Output);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
