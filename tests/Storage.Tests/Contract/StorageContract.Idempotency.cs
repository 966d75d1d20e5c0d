using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Storage.Idempotency;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private static readonly string s_request = new('a', 64);
    private static readonly byte[] s_digest = SHA256.HashData("publish A"u8);

    private IdempotencyStore Requests => Here.Get<IdempotencyStore>();

    [Fact]
    public async Task A_request_that_was_answered_gets_its_answer_again_on_every_node()
    {
        await Requests.CompleteAsync(await BeginAsync(), 201, "made"u8.ToArray(), Token);

        var again = await StartNode().Get<IdempotencyStore>().ReserveAsync(s_request, s_digest, Token);

        var answer = Assert.IsType<Reservation.Answered>(again);
        Assert.Equal((201, "made"), (answer.Status, Encoding.UTF8.GetString(answer.Answer)));
    }

    [Fact]
    public async Task A_request_is_carried_out_by_one_of_many_that_ask_at_once()
    {
        var nodes = Enumerable.Range(0, 4).Select(_ => StartNode().Get<IdempotencyStore>()).ToList();

        var reservations = await Task.WhenAll(nodes.Select(
            node => Task.Run(() => node.ReserveAsync(s_request, s_digest, Token), Token)));

        Assert.Single(reservations.OfType<Reservation.Reserved>());
        Assert.Equal(3, reservations.OfType<Reservation.Running>().Count());
    }

    [Fact]
    public async Task Another_request_under_the_same_key_is_told_from_the_first()
    {
        await BeginAsync();

        Assert.IsType<Reservation.Different>(
            await Requests.ReserveAsync(s_request, SHA256.HashData("publish B"u8), Token));
    }

    [Fact]
    public async Task A_request_that_was_released_can_be_made_again()
    {
        await Requests.ReleaseAsync(await BeginAsync(), Token);

        Assert.IsType<Reservation.Reserved>(await Requests.ReserveAsync(s_request, s_digest, Token));
    }

    [Fact]
    public async Task A_request_whose_process_died_before_it_wrote_is_taken_over_after_its_lease()
    {
        await BeginAsync();
        Time.Advance(IdempotencyStore.Lease - TimeSpan.FromSeconds(1));
        Assert.IsType<Reservation.Running>(await Requests.ReserveAsync(s_request, s_digest, Token));

        Time.Advance(TimeSpan.FromSeconds(1));

        Assert.IsType<Reservation.Reserved>(await Requests.ReserveAsync(s_request, s_digest, Token));
    }

    [Fact]
    public async Task A_request_whose_process_died_after_it_wrote_is_never_carried_out_again()
    {
        await (await BeginAsync()).RunAsync(() => Here.Agencies.SaveAsync([Agency("new")], "program", Token));
        Time.Advance(IdempotencyStore.Lease);

        var again = await Requests.ReserveAsync(s_request, s_digest, Token);

        Assert.Equal(new Reservation.Unanswered("Agency", "new"), again);
    }

    [Fact]
    public async Task What_was_committed_for_a_request_is_not_forgotten_when_it_fails_afterwards()
    {
        var work = await BeginAsync();
        await work.RunAsync(() => Here.Agencies.SaveAsync([Agency("new")], "program", Token));

        await Requests.ReleaseAsync(work, Token);

        Assert.IsType<Reservation.Running>(await Requests.ReserveAsync(s_request, s_digest, Token));
    }

    [Fact]
    public async Task Whoever_was_taken_over_commits_nothing_and_answers_nothing()
    {
        var slow = await BeginAsync();
        Time.Advance(IdempotencyStore.Lease);
        var fast = await BeginAsync();

        await Assert.ThrowsAsync<WorkTakenOverException>(
            () => slow.RunAsync(() => Here.Agencies.SaveAsync([Agency("new")], "program", Token)));
        await Requests.CompleteAsync(slow, 200, [1], Token);
        await Requests.CompleteAsync(fast, 201, [2], Token);

        Assert.DoesNotContain(await Here.Agencies.ReadAllAsync(Token), agency => agency.Id == "new");
        Assert.Equal(
            201, Assert.IsType<Reservation.Answered>(await Requests.ReserveAsync(s_request, s_digest, Token)).Status);
    }

    [Fact]
    public async Task What_others_write_meanwhile_is_not_marked()
    {
        var work = await BeginAsync();
        await work.RunAsync(() => Task.CompletedTask);

        await Here.Agencies.SaveAsync([Agency("new")], "somebody else", Token);
        await Requests.ReleaseAsync(work, Token);

        Assert.IsType<Reservation.Reserved>(await Requests.ReserveAsync(s_request, s_digest, Token));
    }

    [Fact]
    public async Task Requests_are_forgotten_after_seven_days()
    {
        await Requests.CompleteAsync(await BeginAsync(), 201, [1], Token);
        Time.Advance(IdempotencyStore.Lifetime - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await Requests.CleanAsync(Token));

        Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await Requests.CleanAsync(Token));
        Assert.IsType<Reservation.Reserved>(await Requests.ReserveAsync(s_request, s_digest, Token));
    }

    [Fact]
    public async Task A_request_of_one_change_takes_its_place_with_that_change()
    {
        var work = await FindAsync();
        work.Foretell(201, "made"u8.ToArray());

        Assert.IsType<Reservation.Reserved>(await Requests.FindAsync(s_request, s_digest, Token));
        await work.RunAsync(() => Here.Agencies.SaveAsync([Agency("new")], "program", Token));

        var again = await StartNode().Get<IdempotencyStore>().FindAsync(s_request, s_digest, Token);
        Assert.Equal(201, Assert.IsType<Reservation.Answered>(again).Status);
        Assert.IsType<Reservation.Different>(
            await Requests.FindAsync(s_request, SHA256.HashData("publish B"u8), Token));
    }

    [Fact]
    public async Task Of_two_requests_of_one_change_under_a_key_the_second_commits_nothing()
    {
        var first = await FindAsync();
        var second = await FindAsync();
        await first.RunAsync(() => Here.Agencies.SaveAsync([Agency("first")], "program", Token));

        await Assert.ThrowsAsync<WorkTakenOverException>(
            () => second.RunAsync(() => Here.Agencies.SaveAsync([Agency("second")], "program", Token)));

        Assert.DoesNotContain(await Here.Agencies.ReadAllAsync(Token), agency => agency.Id == "second");
    }

    private async Task<IdempotentWork> FindAsync() =>
        Assert.IsType<Reservation.Reserved>(await Requests.FindAsync(s_request, s_digest, Token)).Work;

    private async Task<IdempotentWork> BeginAsync() =>
        Assert.IsType<Reservation.Reserved>(await Requests.ReserveAsync(s_request, s_digest, Token)).Work;
}
