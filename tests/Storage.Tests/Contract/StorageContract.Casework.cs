using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private ComplaintCasework Casework => Here.Get<ComplaintCasework>();

    [Fact]
    public async Task Changes_of_two_complaints_are_saved_together_or_not_at_all()
    {
        var (first, second) = (await ComplainAsync(), await ComplainAsync());
        await Complaints.SaveAsync(second with { Version = 2 }, Entry("Take"), Token);

        var saving = await Casework.SaveAsync(
            [new(first with { Version = 2 }, Entry("Merge")), new(second with { Version = 2 }, Entry("TakeIn"))], Token);

        Assert.Equal(2, Assert.IsType<CaseSaving.Overtaken>(saving).Present.Version);
        Assert.Equal(1, (await Complaints.FindAsync(first.Id, Token))!.Version);
    }

    [Fact]
    public async Task What_tells_too_much_is_not_written_at_all()
    {
        var added = await ComplainAsync();
        PersonalPart? seen = null;

        var saving = await Casework.SaveAsync(
            [
                new(added with { Version = 2 }, Entry("AskBusiness") with { Messages = [Message("x")] })
                {
                    Write = person =>
                    {
                        seen = person;
                        return null;
                    },
                },
            ], Token);

        Assert.IsType<CaseSaving.TellsTooMuch>(saving);
        Assert.Equal(s_person, seen);
        Assert.Equal(1, (await Complaints.FindAsync(added.Id, Token))!.Version);
        Assert.Empty(await Complaints.ReadMessagesAsync(added.Id, Enum.GetValues<MessageAudience>(), Token));
    }

    [Fact]
    public async Task A_part_opens_with_its_own_passphrase_and_is_the_same_person_s()
    {
        var whole = await ComplainAsync();
        var part = whole with { Id = Guid.NewGuid().ToString("N"), Number = ComplaintNumber.Create() };

        await Casework.SaveAsync(
            [
                new(whole with { Version = 2 }, Entry("Split"))
                {
                    Part = new(part, "MMMM-NNNN-PPPP", Entry("SplitFrom", Storage.Log.AuditAction.Added)),
                },
            ], Token);

        Assert.NotNull(await Complaints.FindAsync(part.Number, "MMMM-NNNN-PPPP", Token));
        Assert.Null(await Complaints.FindAsync(part.Number, Passphrase, Token));
        Assert.Equal(s_person, await Complaints.ReadPersonalAsync(part.Id, "officer", "x", Token));
        Assert.Null((await Here.Audit.VerifyAsync(Token)).Fault);
    }

    [Fact]
    public async Task Nothing_is_written_in_what_was_erased()
    {
        var added = await ComplainAsync();
        await EraseAsync(added);

        var saving = await Casework.SaveAsync(
            [new(added with { Version = 3 }, Entry("Note") with { Messages = [Message("x")] })], Token);

        Assert.IsType<CaseSaving.Erased>(saving);
    }

    [Fact]
    public async Task The_queue_finds_a_number_and_what_remains_to_be_done()
    {
        var open = await ComplainAsync();
        var told = await ComplainAsync();
        await Complaints.SaveAsync(
            told with { Version = 2, State = ComplaintState.MediationEnded, Deadlines = [] }, Entry("x"), Token);
        var untold = await ComplainAsync(new DateOnly(2024, 9, 9));
        await Complaints.SaveAsync(
            untold with { Version = 2, State = ComplaintState.MediationEnded }, Entry("x"), Token);

        Assert.Equal([untold.Id, open.Id], await IdsAsync(new() { AgencyId = "samr", IsToDo = true }));
        Assert.Equal([told.Id], await IdsAsync(new() { Number = told.Number }));
    }

    [Fact]
    public async Task An_account_keeps_views_of_its_own_up_to_a_number()
    {
        var views = Here.Get<ComplaintViewStore>();

        Assert.True(await views.SaveAsync("a", new() { Name = "一", Filter = "kind=Report" }, 1, Token));
        Assert.True(await views.SaveAsync("a", new() { Name = "一", Filter = "kind=Dispute" }, 1, Token));
        Assert.False(await views.SaveAsync("a", new() { Name = "二", Filter = "" }, 1, Token));

        Assert.Equal(
            [("一", "kind=Dispute")], (await views.ReadAsync("a", Token)).Select(view => (view.Name, view.Filter)));
        Assert.Empty(await views.ReadAsync("b", Token));
        await views.RemoveAsync("a", "一", Token);
        Assert.Empty(await views.ReadAsync("a", Token));
    }
}
