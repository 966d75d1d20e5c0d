using System.Globalization;
using System.Net;
using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Web.Tests.Programs;

public sealed class KeyPaceTests(KeyPaceTests.SlowProgram program) : IClassFixture<KeyPaceTests.SlowProgram>
{
    [Fact]
    public async Task A_key_that_is_used_too_often_is_told_when_it_works_again()
    {
        var (hasty, calm) = (
            await program.AddKeyAsync(Role.Auditor, null), await program.AddKeyAsync(Role.Auditor, null));
        // Should a minute end meanwhile, the count begins anew; more requests than two minutes have cannot all pass.
        HttpResponseMessage? refused = null;
        for (var i = 0; i < 41 && refused is null; i++)
        {
            var response = await program.SendAsync(HttpMethod.Get, "/api/audit?limit=1", hasty);
            refused = response.StatusCode == HttpStatusCode.TooManyRequests ? response : null;
        }

        Assert.NotNull(refused);
        Assert.InRange(int.Parse(
            Assert.Single(refused.Headers.GetValues("Retry-After")), CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        using var other = await program.SendAsync(HttpMethod.Get, "/api/audit?limit=1", calm);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    /// <summary>Where a key may make twenty requests a minute.</summary>
    public sealed class SlowProgram : WholeProgram
    {
        protected override string[] Settings => ["--ConsumerSafety:Keys:RequestsPerMinute=20"];
    }
}
