using ConsumerSafety.Web.Regulators.Drafts;
using CsCheck;

namespace ConsumerSafety.Web.Tests.Regulators.Drafts;

public sealed class LineDifferenceTests
{
    private static readonly Gen<string[]> s_lines =
        Gen.String[Gen.Char["ab\ud83d\ude00"], 0, 5].Array[0, 8];

    [Fact]
    public void Only_what_changed_in_a_line_is_marked()
    {
        var difference = LineDifference.Mark(
            ["加热元件的温控器可能失效，导致壶体过热。", "退款"], ["加热元件的温控器可能失效，导致壶体过热，甚至起火。", "退款"]);

        Assert.Equal(new("加热元件的温控器可能失效，导致壶体过热", "", "。", IsChanged: true), difference.Before[0]);
        Assert.Equal(new("加热元件的温控器可能失效，导致壶体过热", "，甚至起火", "。", IsChanged: true), difference.After[0]);
        Assert.Equal(DifferenceLine.Same("退款"), difference.After[1]);
    }

    [Fact]
    public void A_number_is_marked_as_a_whole()
    {
        var difference = LineDifference.Mark(["10600"], ["20600"]);

        Assert.Equal(DifferenceLine.Alone("20600"), Assert.Single(difference.After));
    }

    [Fact]
    public void A_line_put_between_others_leaves_them_unmarked()
    {
        var difference = LineDifference.Mark(["a", "c"], ["a", "b", "c"]);

        Assert.Equal([false, false], difference.Before.Select(line => line.IsChanged));
        Assert.Equal([false, true, false], difference.After.Select(line => line.IsChanged));
    }

    [Fact]
    public void Marked_lines_still_say_what_they_said_and_what_is_unmarked_is_the_same_in_both() =>
        Gen.Select(s_lines, s_lines).Sample((before, after) =>
        {
            var difference = LineDifference.Mark(before, after);

            Assert.Equal(before, difference.Before.Select(Text));
            Assert.Equal(after, difference.After.Select(Text));
            Assert.Equal(
                difference.Before.Where(line => !line.IsChanged).Select(Text),
                difference.After.Where(line => !line.IsChanged).Select(Text));
        });

    private static string Text(DifferenceLine line) => line.Start + line.Changed + line.End;
}
