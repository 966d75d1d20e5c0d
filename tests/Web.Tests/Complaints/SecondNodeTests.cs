using System.Net;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Complaints;

public sealed class SecondNodeTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    private const string Body = """
        {
          "Kind": "Report", "IsAnonymous": true, "Subject": { "Name": "充电器" },
          "Purchase": { "RegionCode": "330100" }, "Person": { "Account": "起火" }
        }
        """;

    [Fact]
    public async Task Another_node_gives_the_first_answer_and_so_does_a_node_that_was_started_again()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        using var first = await program.SendAsync(HttpMethod.Post, "/api/complaints", null, Body, key);
        List<string> again = [];
        for (var i = 0; i < 2; i++)
        {
            await using var node = await program.StartAnotherAsync();
            using var repeated = await node.SendAsync(HttpMethod.Post, "/api/complaints", null, Body, key);
            Assert.Equal(HttpStatusCode.Created, repeated.StatusCode);
            again.Add(await TextAsync(repeated));
        }

        var expected = await TextAsync(first);
        Assert.Equal([expected, expected], again);
    }

    [Fact]
    public async Task A_form_goes_on_at_another_node()
    {
        using var person = new Person(program);
        await person.FillAsync();
        await using var node = await program.StartAnotherAsync();
        using var elsewhere = new Person(node, cookies: person.Cookies);

        await elsewhere.OpenAsync("/complain/review");
        await elsewhere.PostAsync(null);

        Assert.Equal("/complain/receipt", elsewhere.Path);
    }

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
