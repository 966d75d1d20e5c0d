using ConsumerSafety.Domain.Webhooks;

namespace ConsumerSafety.Domain.Tests.Deliveries;

public sealed class RetryPlanTests
{
    [Fact]
    public void Ten_attempts_are_spread_over_three_days()
    {
        var pauses = Enumerable.Range(1, 20).Select(attempts => RetryPlan.AfterAttempts(attempts, 0)).ToList();

        var made = pauses.TakeWhile(pause => pause is not null).Select(pause => pause!.Value).ToList();
        Assert.Equal(9, made.Count);
        Assert.All(pauses.Skip(9), pause => Assert.Null(pause));
        Assert.InRange(made.Aggregate((sum, pause) => sum + pause), TimeSpan.FromDays(3), TimeSpan.FromDays(3.5));
    }

    [Fact]
    public void What_failed_together_is_not_tried_together() =>
        Assert.True(RetryPlan.AfterAttempts(2, 1) > RetryPlan.AfterAttempts(2, 0));

    [Fact]
    public void A_webhook_that_is_down_is_looked_at_every_few_minutes()
    {
        Assert.Equal(TimeSpan.FromSeconds(5), RetryPlan.HoldAfter(1, 0));
        Assert.Equal(TimeSpan.FromMinutes(5), RetryPlan.HoldAfter(1_000, 0));
    }
}
