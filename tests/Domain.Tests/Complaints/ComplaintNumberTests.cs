using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Domain.Tests.Complaints;

public sealed class ComplaintNumberTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void However_it_is_typed_it_is_the_same_number()
    {
        var number = ComplaintNumber.Create();

        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]$", number);
        Assert.Equal(number, ComplaintNumber.Read(number));
        Assert.Equal(number, ComplaintNumber.Read(" " + number.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.Equal(number, ComplaintNumber.Read(number.Replace('0', 'o').Replace('1', 'l')));
        Assert.Equal(number, ComplaintNumber.Read(string.Concat(number.Select(c => c == '-' ? '－' : (char)(c + 0xFEE0)))));
    }

    [Fact]
    public void One_wrong_character_is_found()
    {
        for (var time = 0; time < 50; time++)
        {
            var number = ComplaintNumber.Create();
            for (var place = 0; place < number.Length; place++)
                foreach (var other in Alphabet.Where(c => number[place] != '-' && c != number[place]))
                    Assert.Null(ComplaintNumber.Read(number[..place] + other + number[(place + 1)..]));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7QX-29MD-4TRA")]
    [InlineData("K7QX-29MD-4TRA-8-8")]
    [InlineData("K7QX 29MD*4TRA 8")]
    public void What_is_none_is_not_read(string? typed) => Assert.Null(ComplaintNumber.Read(typed));

    [Fact]
    public void Numbers_do_not_repeat() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => ComplaintNumber.Create()).Distinct().Count());
}
