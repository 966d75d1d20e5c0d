using System.Text;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Log;
using Dapper;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private const string Passphrase = "K7QX-29MD-4TRA";

    private static readonly PersonalPart s_person = new()
    {
        Name = "王小明", Phone = "13800138000", Email = "wang@mail.example", Account = "充电时起火，王小明手部烫伤。",
    };

    private static ComplaintEntry Entry(string detail, AuditAction action = AuditAction.Updated) =>
        new("person", action, detail);

    [Fact]
    public async Task A_complaint_is_found_by_number_and_passphrase_together_only()
    {
        var added = await ComplainAsync();

        Assert.Equal(Json(added), Json(await Complaints.FindAsync(added.Number, Passphrase, Token)));
        Assert.Null(await Complaints.FindAsync(added.Number, "other", Token));
        Assert.Null(await Complaints.FindAsync("0000-0000-0000-0", Passphrase, Token));
    }

    [Fact]
    public async Task Nothing_personal_lies_in_the_database_as_it_was_written()
    {
        var added = await ComplainAsync();
        await Complaints.SaveAsync(
            added with { Version = 2 },
            Entry("WriteToOfficer") with { Messages = [Message("我是王小明，电话13800138000")] }, Token);

        await using var connection = await TestDatabase.Dialect().OpenAsync(TestDatabase.ConnectionString, Token);
        foreach (var table in new[] { "Complaints", "ComplaintKeys", "ComplaintSecrets", "ComplaintMessages" })
            foreach (var content in await connection.QueryAsync<byte[]>($"SELECT Content FROM {table}"))
            {
                var text = Encoding.UTF8.GetString(content);
                Assert.DoesNotContain("王小明", text, StringComparison.Ordinal);
                Assert.DoesNotContain("13800138000", text, StringComparison.Ordinal);
            }
    }

    [Fact]
    public async Task Reading_who_the_person_is_leaves_its_purpose_in_the_audit_log()
    {
        var added = await ComplainAsync();

        Assert.Equal(s_person, await Complaints.ReadPersonalAsync(added.Id, "officer", "核实情况", Token));

        await using var connection = await TestDatabase.Dialect().OpenAsync(TestDatabase.ConnectionString, Token);
        Assert.Equal(
            ["officer Viewed 核实情况"],
            await connection.QueryAsync<string>(
                "SELECT CONCAT_WS(' ', Actor, Action, Detail) FROM AuditEntries WHERE Action = 'Viewed'"));
        Assert.Null((await Here.Audit.VerifyAsync(Token)).Fault);
    }

    [Fact]
    public async Task Two_officers_do_not_overwrite_each_other()
    {
        var added = await ComplainAsync();

        var first = await Complaints.SaveAsync(added with { Version = 2, OfficerId = "a" }, Entry("Take"), Token);
        var second = await Complaints.SaveAsync(added with { Version = 2, OfficerId = "b" }, Entry("Take"), Token);

        Assert.True(first.IsSaved);
        Assert.False(second.IsSaved);
        Assert.Equal("a", second.Complaint!.OfficerId);
    }

    [Fact]
    public async Task Messages_are_read_by_those_they_are_for()
    {
        var added = await ComplainAsync();
        await Complaints.SaveAsync(
            added with { Version = 2 },
            Entry("Note") with
            {
                Messages = [Message("给您"), Message("内部") with { Audience = MessageAudience.Officers }],
            }, Token);

        var seen = await Complaints.ReadMessagesAsync(added.Id, [MessageAudience.Person], Token);

        Assert.Equal([(1, "给您", "person")], seen.Select(message => (message.Number, message.Text, message.Actor)));
    }

    [Fact]
    public async Task Once_its_key_is_destroyed_only_what_can_be_counted_is_left()
    {
        var added = await ComplainAsync();

        var erased = (await EraseAsync(added)).Complaint!;

        Assert.False((await EraseAsync(added)).IsSaved);
        Assert.Null(await Complaints.ReadPersonalAsync(added.Id, "officer", "x", Token));
        Assert.Null(await Complaints.FindAsync(added.Number, Passphrase, Token));
        Assert.Equal(Json(erased), Json(await Complaints.FindAsync(added.Id, Token)));
        Assert.Equal(erased.UpdatedAt, erased.ErasedAt);
        Assert.Equal(0, await CountSecretsAsync(added.Id));
        Assert.Null((await Here.Audit.VerifyAsync(Token)).Fault);
    }

    [Fact]
    public async Task The_queue_gives_first_what_is_due_first()
    {
        var late = await ComplainAsync(new DateOnly(2024, 9, 20), "330100");
        var soon = await ComplainAsync(new DateOnly(2024, 9, 10), "330200");
        var never = await ComplainAsync(null, "110000");
        await Complaints.SaveAsync(
            never with { Version = 2, State = ComplaintState.Withdrawn }, Entry("Withdraw"), Token);
        var query = new ComplaintQuery { AgencyId = "samr" };

        Assert.Equal([soon.Id, late.Id, never.Id], await IdsAsync(query));
        Assert.Equal([soon.Id, late.Id], await IdsAsync(query with { RegionPrefix = "33" }));
        Assert.Equal([soon.Id], await IdsAsync(query with { DueUntil = new(2024, 9, 10) }));
        Assert.Equal([never.Id], await IdsAsync(query with { States = [ComplaintState.Withdrawn] }));
        Assert.Equal([late.Id], await IdsAsync(query with { Skip = 1, Limit = 1 }));
        Assert.Equal([soon.Id, late.Id, never.Id], await IdsAsync(query with { Categories = ["Toys", "Electronics"] }));
        Assert.Empty(await IdsAsync(query with { Categories = ["Toys"] }));
        Assert.Empty(await IdsAsync(query with { AgencyId = "cpsc" }));
        Assert.Equal(
            new Dictionary<ComplaintState, int> { [ComplaintState.Received] = 2, [ComplaintState.Withdrawn] = 1 },
            await Here.Get<ComplaintQueue>().CountAsync(query, Token));
    }

    private ComplaintStore Complaints => Here.Get<ComplaintStore>();

    private Task<Complaint> ComplainAsync(DateOnly? dueOn = null, string region = "330100") => Complaints.AddAsync(
        new()
        {
            Id = Guid.NewGuid().ToString("N"), Number = ComplaintNumber.Create(), AgencyId = "samr",
            Subject = new() { Name = "充电宝", Category = "Electronics" }, Incident = new() { RegionCode = region },
            Deadlines = [new(DeadlineId.Acceptance, new(2024, 9, 1), dueOn, null)],
        },
        s_person, Passphrase, Entry("Received", AuditAction.Added), Token);

    private async Task<IEnumerable<string>> IdsAsync(ComplaintQuery query) =>
        (await Here.Get<ComplaintQueue>().ReadAsync(query, Token)).Select(complaint => complaint.Id);

    private static string Json(Complaint? complaint) => Encoding.UTF8.GetString(DocumentJson.Write(complaint));

    private static ComplaintMessage Message(string text) =>
        new(0, default, MessageSender.Person, MessageAudience.Person, "", text);
}
