using System.CommandLine;
using ConsumerSafety.Intake;

namespace ConsumerSafety.Bench;

/// <summary>Kills the program while complaints are handed in.</summary>
internal static class IntakeBench
{
    /// <summary>Adds its command.</summary>
    public static void Add(RootCommand root)
    {
        var count = new Argument<int>("COUNT") { Description = "How many complaints." };
        var clients = new Option<int>("--clients")
        {
            Description = "How many clients send at the same time.", DefaultValueFactory = _ => 64,
        };
        var kills = new Option<int>("--kills")
        {
            Description = "How often the program is killed.", DefaultValueFactory = _ => 20,
        };
        var trial = new Command("complaint-trial", "Kills the program while complaints are handed in.")
        {
            count, clients, kills,
        };
        trial.SetAction((parsed, _) => RunAsync(
            parsed.GetRequiredValue(count), parsed.GetValue(clients), parsed.GetValue(kills)));
        root.Add(trial);
    }

    private static async Task<int> RunAsync(int count, int clients, int kills)
    {
        Console.WriteLine($"{count:N0} complaints, {clients} clients, {kills} kills");
        var started = TimeProvider.System.GetTimestamp();
        var found = await new IntakeTrial(count, clients, kills).RunAsync();
        Console.WriteLine($"acknowledged {found.Acknowledged:N0}, kept {found.Kept:N0}, files {found.Files:N0}; sent again {found.Retries:N0} "
            + $"times; {TimeProvider.System.GetElapsedTime(started).TotalSeconds:N0} s");
        foreach (var fault in found.Faults.Take(50))
            Console.WriteLine(fault);
        Console.WriteLine(found.IsSound ? "everything is there, once" : "SOMETHING IS WRONG");
        return found.IsSound ? 0 : 1;
    }
}
