using System.CommandLine;
using ConsumerSafety.Bench;
using ConsumerSafety.Bench.Engine;
using ConsumerSafety.Bench.Feed;
using ConsumerSafety.Bench.Publishing;

// The program reads its own arguments.
if (args is [FeedServer.CommandName, .. var settings])
{
    FeedServer.EndWithParent();
    return FeedServer.Run(settings);
}

var count = new Argument<int>("COUNT") { Description = "How many synthetic notices." };
var port = new Option<int>("--port")
{
    Description = "Where the program listens.",
    DefaultValueFactory = _ => 5080,
};
var rebuild = new Command("rebuild", "Builds the index from a full database.") { count };
rebuild.SetAction((parsed, _) => RebuildBench.RunAsync(parsed.GetRequiredValue(count)));
var import = new Command("import", "Imports a file while the index follows.") { count };
import.SetAction((parsed, _) => ImportBench.RunAsync(parsed.GetRequiredValue(count)));
var upload = new Command("upload", "Takes a workbook in through the upload desk: looked at, compared, recorded.") { count };
upload.SetAction((parsed, _) => UploadBench.RunAsync(parsed.GetRequiredValue(count)));
var firstStart = new Command("first-start", "Starts the program on an empty folder.") { port };
firstStart.SetAction((parsed, _) => FirstStartBench.RunAsync(parsed.GetRequiredValue(port)));
var folder = new Option<string?>("--folder")
{
    Description = "Where data sets are kept of which one is asked; else an index is made and goes afterwards.",
};
var names = new Option<string[]>("--query")
{
    Description = "Only these queries.", AllowMultipleArgumentsPerToken = true,
};
var engine = new Command("engine", "Asks the index of this process, without HTTP.") { count, folder, names };
engine.SetAction((parsed, _) => EngineBench.RunAsync(
    parsed.GetRequiredValue(count), parsed.GetValue(folder), parsed.GetValue(names) ?? []));
var publish = new Command("publish", "Publishes, and waits until it is seen on the site, in OData and in Atom.")
{
    count, port,
};
publish.SetAction((parsed, _) => PublishBench.RunAsync(parsed.GetRequiredValue(count), parsed.GetRequiredValue(port)));
var perSecond = new Argument<int>("PER_SECOND") { Description = "How many complaints a second." };
var complaints = new Command("complaints", "Takes complaints in by program, at an even pace.") { perSecond, port };
complaints.SetAction(
    (parsed, _) => ComplaintBench.RunAsync(parsed.GetRequiredValue(perSecond), parsed.GetRequiredValue(port)));
var watched = new Argument<int>("COUNT") { Description = "How many synthetic complaints." };
var signals = new Command("signals", "Searches for signals among the complaints of half a year.") { watched };
signals.SetAction((parsed, _) => SignalBench.RunAsync(parsed.GetRequiredValue(watched)));
var root = new RootCommand("Measures what is claimed about speed.")
{
    rebuild, import, upload, firstStart, engine, publish, complaints, signals,
};
FeedCommands.Add(root);
DeliveryBench.Add(root);
IntakeBench.Add(root);
return await root.Parse(args).InvokeAsync();
