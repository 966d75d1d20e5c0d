namespace ConsumerSafety.Bench.Feed;

/// <summary>One stack answering one query.</summary>
internal sealed class Contender(FeedStack stack, Server server, Load load)
{
    private readonly List<LoadResult> _results = [];
    private TimeSpan _processor;

    public FeedStack Stack => stack;

    /// <summary>The median of the rounds, answers a second.</summary>
    public double Rate => Middle([.. _results.Select(result => result.Rate)], 0.5);

    /// <summary>Bytes of an answer's body.</summary>
    public double Bytes => _results.Sum(result => result.Bytes) / (double)Answers;

    /// <summary>Processor time of the server for one answer.</summary>
    public TimeSpan Processor => _processor / Answers;

    private int Answers => _results.Sum(result => result.Answers);

    /// <summary>Asks for a while without counting it.</summary>
    public void WarmUp(TimeSpan turn) => load.Run(turn);

    /// <summary>Takes a turn.</summary>
    public void Run(TimeSpan turn)
    {
        var before = server.Processor;
        _results.Add(load.Run(turn));
        _processor += server.Processor - before;
    }

    /// <summary>The time that this share of all answers took at most.</summary>
    public TimeSpan Latency(double share) =>
        Middle([.. _results.SelectMany(result => result.Latencies)], share);

    private static T Middle<T>(T[] values, double share)
    {
        Array.Sort(values);
        return values[Math.Min(values.Length - 1, (int)(values.Length * share))];
    }
}
