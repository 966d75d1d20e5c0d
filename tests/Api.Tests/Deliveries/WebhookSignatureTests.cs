using System.Text;
using ConsumerSafety.Api.Webhooks.Calling;

namespace ConsumerSafety.Api.Tests.Deliveries;

public sealed class WebhookSignatureTests
{
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const long Timestamp = 1_614_265_330;
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Expected = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static readonly byte[] s_body = Encoding.UTF8.GetBytes("""{"test": 2432232314}""");

    [Fact]
    public void The_signature_is_that_of_the_vector_of_the_reference_libraries() =>
        Assert.Equal(Expected, WebhookSignature.Sign([Secret], Id, Timestamp, s_body));

    [Fact]
    public void While_two_secrets_hold_there_are_two_signatures()
    {
        var signatures = WebhookSignature.Sign([WebhookSignature.CreateSecret(), Secret], Id, Timestamp, s_body);

        Assert.Equal(2, signatures.Split(' ').Length);
        Assert.EndsWith(" " + Expected, signatures, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_secret_has_thirty_two_bytes_and_is_new()
    {
        var secret = WebhookSignature.CreateSecret();

        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        Assert.Equal(32, Convert.FromBase64String(secret["whsec_".Length..]).Length);
        Assert.NotEqual(secret, WebhookSignature.CreateSecret());
    }
}
