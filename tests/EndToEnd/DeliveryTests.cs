using ConsumerSafety.Deliveries;

namespace ConsumerSafety.EndToEnd;

public sealed class DeliveryTests
{
    [Fact]
    public async Task Nothing_is_lost_and_nothing_has_two_ids_when_the_program_is_killed_and_a_third_of_webhooks_fails()
    {
        var found = await new DeliveryTrial(subscriptions: 100, webhooks: 20, kills: 3).RunAsync(latencySamples: 0);

        Assert.Equal((found.ExpectedCalls, found.ExpectedMails), (found.ArrivedCalls, found.ArrivedMails));
        Assert.Equal((0, 0), (found.AmbiguousIds, found.Incomplete));
    }
}
