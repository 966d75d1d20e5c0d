using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Tests.Complaints;

public sealed class LegalGroundsTests
{
    private static readonly LocalizedText s_text = new("法", "law");

    private static readonly LegalGrounds s_grounds = new(
    [
        new("before", ComplaintMove.Refuse, new(2020, 1, 1), s_text, s_text) { ValidTo = new DateOnly(2026, 4, 14) },
        new("since", ComplaintMove.Refuse, new(2026, 4, 15), s_text, s_text),
        new("case", ComplaintMove.DeclineCase, new(2020, 1, 1), s_text, s_text),
    ]);

    [Theory]
    [InlineData(2019, 12, 31, "")]
    [InlineData(2026, 4, 14, "before")]
    [InlineData(2026, 4, 15, "since")]
    public void Only_the_grounds_that_hold_on_the_day_are_given(int year, int month, int day, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', s_grounds.For(ComplaintMove.Refuse, new(year, month, day)).Select(one => one.Id)));

    [Fact]
    public void One_that_was_used_before_is_still_known() => Assert.NotNull(s_grounds.Find("before"));
}
