using System.CommandLine;
using ConsumerSafety.Bench.Usual;

namespace ConsumerSafety.Bench.Feed;

/// <summary>The commands about the feed, and those that its servers run under.</summary>
internal static class FeedCommands
{
    private static readonly Option<string> s_folder = new("--folder")
    {
        Description = "Where data sets are kept.", DefaultValueFactory = _ => Path.Combine("var", "bench"),
    };

    private static readonly Option<int> s_port = new("--port")
    {
        Description = "The first of three ports.", DefaultValueFactory = _ => 5170,
    };

    private static readonly Option<int> s_connections = new("--connections")
    {
        Description = "Requests at once.", DefaultValueFactory = _ => 8,
    };

    private static readonly Option<int> s_rounds = new("--rounds")
    {
        Description = "Turns of each server with each query.", DefaultValueFactory = _ => 3,
    };

    private static readonly Option<double> s_seconds = new("--seconds")
    {
        Description = "Seconds a turn takes.", DefaultValueFactory = _ => 1,
    };

    private static readonly Option<string[]> s_queries = new("--query")
    {
        Description = "Only these queries.", AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<FeedStack[]> s_stacks = new("--stack")
    {
        Description = "Only these stacks.", AllowMultipleArgumentsPerToken = true,
    };

    public static void Add(RootCommand root)
    {
        var count = new Argument<int>("COUNT") { Description = "How many synthetic notices." };
        var feed = new Command("feed", "Compares the feed with the usual stack and with bytes from memory.")
        {
            count, s_folder, s_port, s_connections, s_rounds, s_seconds, s_queries, s_stacks,
        };
        feed.SetAction((parsed, _) => new FeedBench(Options(parsed), new()).RunAsync(parsed.GetRequiredValue(count)));

        var few = new Argument<int>("FEW") { Description = "How many notices the smaller set has." };
        var many = new Argument<int>("MANY") { Description = "How many the larger one has." };
        var growth = new Command("growth", "What the feed costs with few notices and with many.")
        {
            few, many, s_folder, s_port, s_connections, s_rounds, s_seconds, s_queries,
        };
        growth.SetAction((parsed, _) => new GrowthBench(Options(parsed))
            .RunAsync(parsed.GetRequiredValue(few), parsed.GetRequiredValue(many)));
        var data = new Command("data", "Makes the data set of a later comparison.") { count, s_folder };
        data.SetAction((parsed, _) =>
            DataSet.OpenAsync(parsed.GetRequiredValue(s_folder), parsed.GetRequiredValue(count)));
        var dearest = new Command("dearest", "What the dearest requests of strangers cost in processor time.")
        {
            count, s_folder, s_port, s_queries,
        };
        dearest.SetAction((parsed, _) => new DearestBench(new(
            parsed.GetRequiredValue(s_folder), parsed.GetRequiredValue(s_port), 1, 1, default,
            parsed.GetValue(s_queries) ?? [], [])).RunAsync(parsed.GetRequiredValue(count)));
        root.Add(dearest);
        root.Add(feed);
        root.Add(data);
        root.Add(growth);
        root.Add(UsualCommand());
    }

    private static Command UsualCommand()
    {
        var file = new Argument<string>("FILE");
        var port = new Argument<int>("PORT");
        var command = new Command(Server.UsualServerCommand) { file, port };
        command.Hidden = true;
        command.SetAction((parsed, stop) =>
        {
            FeedServer.EndWithParent();
            return UsualServer.RunAsync(parsed.GetRequiredValue(file), parsed.GetRequiredValue(port), stop);
        });
        return command;
    }

    private static FeedBenchOptions Options(ParseResult parsed) => new(
        parsed.GetRequiredValue(s_folder), parsed.GetRequiredValue(s_port), parsed.GetRequiredValue(s_connections),
        parsed.GetRequiredValue(s_rounds), TimeSpan.FromSeconds(parsed.GetRequiredValue(s_seconds)),
        parsed.GetValue(s_queries) ?? [], parsed.GetValue(s_stacks) ?? []);
}
