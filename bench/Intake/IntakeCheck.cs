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

    private async Task CountPartsAsync(string table, int expected, List<string> faults)
    {
        var count = (await ReadAsync($"SELECT COUNT(*) FROM {table}", reader => reader.GetInt32(0))).Single();
        if (count != expected)
            faults.Add($"{table} has {count} rows instead of {expected}.");
    }

    private Task<List<byte[]>> ReadContentsAsync() =>
        ReadAsync("SELECT Content FROM Complaints", reader => reader.GetFieldValue<byte[]>(0));

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
