using ConsumerSafety.Deliveries;

namespace ConsumerSafety.Intake;

/// <summary>
/// Sends complaints from many clients while the program is killed again and again, and holds what is kept against what
/// was acknowledged.
/// </summary>
internal sealed class IntakeTrial(int complaints, int clients, int kills)
{
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromMilliseconds(300);

    /// <summary>What was found; runs the trial in a folder of its own.</summary>
    public async Task<IntakeFindings> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("intake-").FullName;
        try
        {
            await using var program = new KilledProgram(folder, ["--ConsumerSafety:Complaints:PerHour=10000000"]);
            return await RunAsync(program, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<IntakeFindings> RunAsync(KilledProgram program, string folder)
    {
        await program.StartAsync();
        using var senders = new IntakeClients(program, complaints);
        var sending = senders.SendAsync(clients);
        await KillAsync(program, senders, sending);
        await sending;
        var check = new IntakeCheck(program, folder);
        var faults = new List<string>(senders.Refusals);
        faults.AddRange(await IntakeCheck.RepeatAsync(senders, clients));
        await program.KillAsync();
        var files = senders.Sent.Sum(complaint => complaint.Files.Count);
        faults.AddRange(await check.CleanUpAsync(files));
        faults.AddRange(await check.ReadAsync(senders.Sent));
        faults.AddRange(await check.OpenAsync(senders.Sent));
        faults.AddRange(await check.VerifyLogAsync());
        return new()
        {
            Wanted = complaints,
            Acknowledged = senders.Sent.Count,
            Retries = senders.Retries,
            Kills = kills,
            Files = files,
            Kept = await check.CountAsync(),
            Faults = faults,
        };
    }

    // At random places of the work and not of the clock, so that each kill hits it however fast the machine is.
    private async Task KillAsync(KilledProgram program, IntakeClients senders, Task sending)
    {
        var places = Enumerable.Range(0, kills).Select(_ => Random.Shared.Next(complaints)).Order();
        foreach (var place in places)
        {
            while (senders.Done < place && !sending.IsCompleted)
                await Task.Delay(5);
            await Task.Delay(Random.Shared.NextDouble() * s_longestDelay);
            await program.KillAsync();
            await program.StartAsync();
        }
    }
}
