using System.Reflection;

namespace ConsumerSafety.Bench.Feed;

/// <summary>Runs the program within this one, so that <see cref="FromMemory"/> answers in the same process.</summary>
internal static class FeedServer
{
    public const string CommandName = "feed-server";

    public static int Run(string[] arguments) =>
        (int)Assembly.Load("ConsumerSafety.Web").EntryPoint!.Invoke(null, [arguments])!;

    /// <summary>Ends the process when the one that started it closes its input or is gone.</summary>
    public static void EndWithParent() => new Thread(() =>
    {
        while (Console.In.Read() >= 0)
        {
        }
        Environment.Exit(0);
    })
    {
        IsBackground = true,
    }.Start();
}
