namespace ConsumerSafety.Bench.Feed;

/// <summary>
/// Compares our feed with the usual stack and with bytes from memory, side by side: first that their answers agree,
/// then how fast they give them.
/// </summary>
internal sealed class FeedBench(FeedBenchOptions options, FeedReport report)
{
    private const int Deep = 100_000;
    private const int Checked = 12;
    private const string NoAnswers = "--ConsumerSafety:Feed:AnswerCacheMegabytes=0";

    /// <summary>Gives the exit code: 1 when a query fails or answers differ.</summary>
    public async Task<int> RunAsync(int count)
    {
        var data = await DataSet.OpenAsync(options.Folder, count);
        await using var uncached = await Server.StartOursAsync(data, options.Port, NoAnswers);
        await data.CopyIndexAsync();
        await using var cached = await Server.StartOursAsync(
            data, options.Port + 1, $"--ConsumerSafety:Index:Directory={data.SecondIndex}");
        await using var usual = await Server.StartUsualAsync(data, options.Port + 2);
        var queries = await FeedQueries.CreateAsync(
            await Samples.ReadAsync(data), uncached, Math.Min(Deep, count / 2), options.Queries);
        FeedReport.Begin(count);
        var isRight = true;
        foreach (var query in queries)
            try
            {
                await CheckAsync(query, uncached, cached, usual);
                report.Add(query, await MeasureAsync(query, uncached, cached, usual));
            }
            catch (InvalidDataException fault)
            {
                report.Fail(query, fault.Message);
                isRight = false;
            }
        report.End();
        return isRight ? 0 : 1;
    }

    private async Task CheckAsync(FeedQuery query, Server uncached, Server cached, Server usual)
    {
        using var ours = new HttpClient { BaseAddress = uncached.Address };
        using var kept = new HttpClient { BaseAddress = cached.Address };
        using var theirs = new HttpClient { BaseAddress = usual.Address };
        for (var i = 0; i < query.Ours.Count; i += Math.Max(1, query.Ours.Count / Checked))
        {
            var said = await Answer.ReadAsync(ours, query.Ours[i]);
            Compare(query.Ours[i], said, "ours", await Answer.ReadAsync(kept, query.Ours[i]), "ours, kept answers");
            Compare(query.Ours[i], said, "ours again, kept",
                await Answer.ReadAsync(kept, query.Ours[i]), "ours, kept answers");
            if (options.Has(FeedStack.Usual))
                Compare(query.Ours[i], said, "ours", await Answer.ReadAsync(theirs, query.Usual[i]), "the usual stack");
        }
    }

    private async Task<IReadOnlyList<Contender>> MeasureAsync(
        FeedQuery query, Server uncached, Server cached, Server usual)
    {
        if (options.Has(FeedStack.Memory))
            await KeepAsync(query, cached);
        var memory = Enumerable.Range(0, query.Ours.Count).Select(FromMemory.Address);
        Contender[] contenders =
        [
            new(FeedStack.Uncached, uncached, Load(uncached, query.Ours)),
            new(FeedStack.Cached, cached, Load(cached, query.Ours)),
            new(FeedStack.Usual, usual, Load(usual, query.Usual)),
            new(FeedStack.Memory, cached, Load(cached, memory)),
        ];
        contenders = [.. contenders.Where(contender => options.Has(contender.Stack))];
        if (options.Has(FeedStack.Cached))
            await FillCacheAsync(query, cached);
        foreach (var contender in contenders)
            contender.WarmUp(options.Turn);
        for (var round = 0; round < options.Rounds; round++)
            foreach (var contender in contenders)
                contender.Run(options.Turn);
        return contenders;
    }

    private Load Load(Server server, IEnumerable<string> addresses) =>
        new(server.Port, options.Connections, addresses);

    private static async Task KeepAsync(FeedQuery query, Server server)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        foreach (var (number, address) in query.Ours.Index())
        {
            using var body = new ByteArrayContent(await client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
            using var kept = await client.PutAsync(new Uri(FromMemory.Address(number), UriKind.Relative), body);
            kept.EnsureSuccessStatusCode();
        }
    }

    // An answer is kept when it is asked for the second time.
    private static async Task FillCacheAsync(FeedQuery query, Server server)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        for (var time = 0; time < 2; time++)
            foreach (var address in query.Ours)
                await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
    }

    private static void Compare(string address, string one, string oneName, string other, string otherName)
    {
        if (one != other)
            throw new InvalidDataException(
                $"{address}: {oneName} says {Shorten(one)}, {otherName} says {Shorten(other)}.");
    }

    private static string Shorten(string text) => text.Length > 300 ? text[..300] + " …" : text;
}
