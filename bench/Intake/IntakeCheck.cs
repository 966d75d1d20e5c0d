using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConsumerSafety.Deliveries;
using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Intake;

/// <summary>Holds what the program keeps and answers against what it acknowledged.</summary>
internal sealed class IntakeCheck(KilledProgram program, string folder)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>Sends everything once more: each has to get its first answer again.</summary>
    public static async Task<IReadOnlyList<string>> RepeatAsync(IntakeClients senders, int clients)
    {
        var faults = new ConcurrentQueue<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = clients };
        await Parallel.ForEachAsync(senders.Sent, options, async (sent, _) =>
        {
            var (status, text) = await senders.SendAsync(sent.Key, sent.Body);
            if (status != HttpStatusCode.Created || text != sent.Receipt)
                faults.Enqueue($"Complaint {sent.Number} sent again was answered with {(int)status}: {text}");
        });
        return [.. faults];
    }

    /// <summary>
    /// Lets the time of every file pass that no complaint has claimed, and starts the program, which drops what is old;
    /// then nothing of such files may be there. The program does not run meanwhile.
    /// </summary>
    public async Task<IReadOnlyList<string>> CleanUpAsync(int files)
    {
        await RunAsync("UPDATE Evidence SET ExpiresAt = '2000-01-01T00:00:00.000Z' WHERE State <> 'Claimed'");
        await program.StartAsync();
        var started = TimeProvider.System.GetTimestamp();
        while (await CountAsync("Evidence WHERE State <> 'Claimed'") > 0
            && TimeProvider.System.GetElapsedTime(started) < s_patience)
            await Task.Delay(100);
        var faults = new List<string>();
        await CountPartsAsync("Evidence", files, faults);
        await CountPartsAsync("EvidenceClaims", files, faults);
        await CountPartsAsync("EvidenceChunks WHERE EvidenceId NOT IN (SELECT Id FROM Evidence)", 0, faults);
        return faults;
    }

    /// <summary>Looks whether each opens with number and passphrase and has its files, to the last byte.</summary>
    public async Task<IReadOnlyList<string>> OpenAsync(IReadOnlyCollection<SentComplaint> sent)
    {
        await using var node = new EvidenceCheck(folder);
        var faults = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(sent, async (complaint, token) =>
        {
            if (await node.FindFaultAsync(complaint, token) is { } fault)
                faults.Enqueue(fault);
        });
        return [.. faults];
    }

    /// <summary>How many complaints are kept.</summary>
    public async Task<int> CountAsync() => (await ReadContentsAsync()).Count;

    /// <summary>Looks whether each is kept once, with its number, personal part, key and mail, and none beside.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(IReadOnlyCollection<SentComplaint> sent)
    {
        var faults = new List<string>();
        var kept = (await ReadContentsAsync())
            .Select(content => JsonNode.Parse(content)!)
            .ToLookup(complaint => (string)complaint["Subject"]!["Model"]!, complaint => (string)complaint["Number"]!);
        foreach (var complaint in sent)
        {
            var model = string.Create(CultureInfo.InvariantCulture, $"T-{complaint.Number}");
            var number = JsonDocument.Parse(complaint.Receipt).RootElement.GetProperty("Number").GetString();
            if (!kept[model].SequenceEqual([number]))
                faults.Add($"{model} was acknowledged as {number} and is kept as [{string.Join(", ", kept[model])}].");
        }
        foreach (var twice in kept.Where(complaints => complaints.Count() > 1))
            faults.Add($"{twice.Key} is kept {twice.Count()} times.");
        await CountPartsAsync("ComplaintKeys", kept.Count, faults);
        await CountPartsAsync("ComplaintSecrets", kept.Count, faults);
        await CountPartsAsync("Mails", sent.Count(one => IntakeClients.HasAddress(one.Number)), faults);
        return faults;
    }

    /// <summary>Lets the program verify its audit log.</summary>
    public async Task<IReadOnlyList<string>> VerifyLogAsync() =>
        await program.RunAsync("audit", "verify") == 0 ? [] : ["The audit log is not sound."];

    private async Task<int> CountAsync(string rows) =>
        (await ReadAsync($"SELECT COUNT(*) FROM {rows}", reader => reader.GetInt32(0))).Single();

    private async Task CountPartsAsync(string table, int expected, List<string> faults)
    {
        var count = await CountAsync(table);
        if (count != expected)
            faults.Add($"{table} has {count} rows instead of {expected}.");
    }

    private Task<List<byte[]>> ReadContentsAsync() =>
        ReadAsync("SELECT Content FROM Complaints", reader => reader.GetFieldValue<byte[]>(0));

    private async Task RunAsync(string statement)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "consumersafety.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<List<T>> ReadAsync<T>(string statement, Func<SqliteDataReader, T> read)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "consumersafety.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }
}
