using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using Dapper;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private ComplaintErasure Erasure => Here.Get<ComplaintErasure>();

    [Fact]
    public async Task What_goes_on_without_the_person_keeps_only_what_officers_wrote_of_others()
    {
        var added = await ComplainAsync();
        var note = Message("厂家地址已核实") with { Audience = MessageAudience.Officers };
        await Complaints.SaveAsync(
            added with { Version = 2 },
            Entry("Note") with { Messages = [Message("我是王小明"), note, note with { Text = "王小明来电" }] }, Token);

        await Erasure.EraseAsync(
            added with { Version = 3 }, "person", "Erase",
            (person, text) => text.Contains(person.Name!, StringComparison.Ordinal), Token);

        Assert.Equal(
            [(1, "厂家地址已核实", "person")],
            (await Complaints.ReadMessagesAsync(added.Id, Enum.GetValues<MessageAudience>(), Token))
                .Select(message => (message.Number, message.Text, message.Actor)));
        Assert.Equal(new(), await Complaints.ReadPersonalAsync(added.Id, "officer", "x", Token));
        Assert.Null(await Complaints.FindAsync(added.Number, Passphrase, Token));
        var saving = await Complaints.SaveAsync(
            added with { Version = 4 }, Entry("Note") with { Messages = [note] }, Token);
        Assert.True(saving.IsSaved);
        Assert.Equal(2, (await Complaints.ReadMessagesAsync(added.Id, [MessageAudience.Officers], Token)).Count);
        Assert.Null((await Here.Audit.VerifyAsync(Token)).Fault);
    }

    [Fact]
    public async Task What_ended_is_found_while_its_key_is_kept()
    {
        var (first, second, erased) = (await ComplainAsync(), await ComplainAsync(), await ComplainAsync());
        await ComplainAsync();
        foreach (var one in new[] { first, second, erased })
            await Complaints.SaveAsync(
                one with { Version = 2, State = ComplaintState.Withdrawn }, Entry("Withdraw"), Token);
        await EraseAsync(erased with { Version = 2 });
        var expected = new[] { first.Id, second.Id }.Order(StringComparer.Ordinal).ToList();

        Assert.Equal(expected, await EndedAsync(first.ReceivedAt.AddDays(1), "samr", ""));
        Assert.Equal(expected, await EndedAsync(first.ReceivedAt.AddDays(1), null, ""));
        Assert.Equal([expected[1]], await EndedAsync(first.ReceivedAt.AddDays(1), null, expected[0]));
        Assert.Empty(await EndedAsync(first.ReceivedAt.AddDays(1), "cpsc", ""));
        Assert.Empty(await EndedAsync(first.ReceivedAt.AddDays(-1), null, ""));
    }

    private async Task<IEnumerable<string>> EndedAsync(DateTimeOffset before, string? agencyId, string after) =>
        (await Erasure.ReadEndedAsync(ComplaintState.Withdrawn, before, agencyId, after, 10, Token))
        .Select(complaint => complaint.Id);

    private Task<ComplaintSaving> EraseAsync(Complaint present) => Erasure.EraseAsync(
        present with { Version = present.Version + 1 }, "retention", "Expire", null, Token);

    private async Task<long> CountSecretsAsync(string id)
    {
        await using var connection = await TestDatabase.Dialect().OpenAsync(TestDatabase.ConnectionString, Token);
        return await connection.ExecuteScalarAsync<long>(
            """
            SELECT
                (SELECT COUNT(*) FROM ComplaintKeys WHERE ComplaintId = @Id)
                + (SELECT COUNT(*) FROM ComplaintSecrets WHERE ComplaintId = @Id)
                + (SELECT COUNT(*) FROM ComplaintMessages WHERE ComplaintId = @Id)
            """, new { Id = id });
    }
}
