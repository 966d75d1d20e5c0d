using System.Net;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Complaints;

public sealed class ComplaintPaceTests(ComplaintPaceTests.SlowProgram program)
    : IClassFixture<ComplaintPaceTests.SlowProgram>
{
    private const string Pace = "--ConsumerSafety:Complaints:PerHour=1";

    private const string Body = """
        {
          "Kind": "Report", "IsAnonymous": true, "Subject": { "Name": "充电器" },
          "Purchase": { "RegionCode": "330100" }, "Person": { "Account": "起火" }
        }
        """;

    [Fact]
    public async Task A_network_hands_in_only_so_many_an_hour_and_a_key_is_held_to_its_own_pace()
    {
        await using var node = await program.StartAnotherAsync(Pace);
        // An hour may end between two of them, so that at least one of three is too many.
        List<HttpResponseMessage> answers =
        [
            await PostAsync(program, null), await PostAsync(node, null), await PostAsync(program, null),
        ];
        var refused = answers.Last(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        using var keyed = await PostAsync(program, await program.AddKeyAsync(Role.CaseOfficer, "samr"));

        Assert.Equal(HttpStatusCode.Created, answers[0].StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 3600);
        Assert.Equal(HttpStatusCode.Created, keyed.StatusCode);
        answers.ForEach(answer => answer.Dispose());
    }

    private static Task<HttpResponseMessage> PostAsync(WholeProgram node, string? key) =>
        node.SendAsync(HttpMethod.Post, "/api/complaints", key, Body);

    /// <summary>A program that takes one complaint an hour from a network.</summary>
    public sealed class SlowProgram : WholeProgram
    {
        protected override string[] Settings => [Pace];
    }
}
