using System.Globalization;
using ConsumerSafety.Api.Signals;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Documents;
using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Bench;

/// <summary>
/// How long a search for signals takes, and how much memory: complaints of half a year about as many products, brands
/// and sellers as people think of, each written in ways of its own, and one outbreak.
/// </summary>
internal static class SignalBench
{
    private const int Days = 203;
    private const int Outbreak = 12;

    private static readonly string[] s_things = ["充电器", "充电宝", "电热毯", "电动自行车", "儿童座椅", "手机壳", "热水壶", "玩具枪"];
    private static readonly string[] s_kinds = ["便携式", "家用", "大容量", "智能", "迷你", "折叠", "儿童", "车载", "户外", "加厚"];
    private static readonly string[] s_hazards = ["Fire", "ElectricShock", "Burn", "Choking", "Chemical"];

    public static async Task<int> RunAsync(int count)
    {
        await using var host = await BenchHost.StartAsync();
        await FillAsync(host, count);
        GC.Collect();
        var before = Measurement.PeakMegabytes;
        var measurement = new Measurement();
        var run = (await host.Get<SignalRunner>().RunNowAsync("bench", default))!;
        measurement.Print("signals", run.Complaints);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Series:N0} series, {run.Standing:N0} stand out; {before:N0} MB before, "
                + $"{Measurement.PeakMegabytes:N0} MB at most"));
        return run.Standing > 0 ? 0 : 1;
    }

    // Straight into the table: taking complaints in has a measurement of its own.
    private static async Task FillAsync(BenchHost host, int count)
    {
        var random = new Random(1);
        var now = DateTimeOffset.UtcNow;
        var file = Path.Combine(host.Folder, "consumersafety.db");
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file }.ToString());
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        await using var insert = connection.CreateCommand();
        insert.CommandText = """
            INSERT INTO Complaints
                (Id, ContentHash, Content, Number, Kind, State, AgencyId, ReceivedAt, UpdatedAt)
            VALUES
                (@Id, x'00', @Content, @Id, 'Dispute', 'Received', @AgencyId, @ReceivedAt, @ReceivedAt)
            """;
        foreach (var name in new[] { "@Id", "@Content", "@AgencyId", "@ReceivedAt" })
            insert.Parameters.Add(new(name, null));
        for (var i = 0; i < count; i++)
        {
            var complaint = i < Outbreak ? Planted(now, i) : Usual(random, now);
            insert.Parameters[0].Value = complaint.Id;
            insert.Parameters[1].Value = DocumentJson.Write(complaint);
            insert.Parameters[2].Value = complaint.AgencyId;
            insert.Parameters[3].Value = complaint.ReceivedAt.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            await insert.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }

    private static Complaint Planted(DateTimeOffset now, int i) => New(now.AddHours(-i)) with
    {
        Subject = new() { Brand = "新牌", Name = i % 2 == 0 ? "电动车充电器" : "电动自行车充电器" },
        Incident = new() { HazardTypes = ["Fire"], RegionCode = "330100" },
    };

    private static Complaint Usual(Random random, DateTimeOffset now)
    {
        // A few brands have most of the complaints, and every tenth person names none.
        var brand = (int)(Math.Pow(random.NextDouble(), 3) * 5_000);
        var thing = s_things[random.Next(s_things.Length)];
        var name = s_kinds[random.Next(s_kinds.Length)] + s_kinds[random.Next(s_kinds.Length)] + thing;
        return New(now.AddDays(-random.NextDouble() * Days)) with
        {
            Subject = new()
            {
                Brand = random.Next(10) == 0 ? null : FormattableString.Invariant($"品牌{brand}"),
                Name = name,
                Model = random.Next(3) == 0 ? FormattableString.Invariant($"M-{random.Next(500)}") : null,
            },
            Purchase = new() { Seller = FormattableString.Invariant($"商店{random.Next(20_000)}") },
            Incident = new()
            {
                HazardTypes = [s_hazards[random.Next(s_hazards.Length)]],
                RegionCode = FormattableString.Invariant($"{11 + random.Next(50)}{random.Next(1, 20):00}00"),
            },
        };
    }

    private static Complaint New(DateTimeOffset receivedAt) => new()
    {
        Id = Guid.NewGuid().ToString("N"), Number = "", AgencyId = "samr", ReceivedAt = receivedAt,
        UpdatedAt = receivedAt,
    };
}
