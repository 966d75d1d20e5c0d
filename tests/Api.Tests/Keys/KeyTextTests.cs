using ConsumerSafety.Api.Keys;

namespace ConsumerSafety.Api.Tests.Keys;

public sealed class KeyTextTests
{
    [Fact]
    public void A_key_is_read_back_as_it_was_made()
    {
        var key = KeyText.Make();

        Assert.True(KeyText.TryParse(key.ToString(), out var read));
        Assert.Equal(key, read);
        Assert.True(read.Fits(key.Hash()));
    }

    [Fact]
    public void A_key_carries_256_random_bits_after_a_mark_and_a_prefix()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => KeyText.Make()).ToList();

        Assert.All(keys, key => Assert.Matches("^csk_[a-z0-9]{10}_[A-Za-z0-9_-]{43}$", key.ToString()));
        Assert.Equal(100, keys.Select(key => key.Secret).Distinct().Count());
        Assert.Equal(100, keys.Select(key => key.Prefix).Distinct().Count());
    }

    [Fact]
    public void Another_secret_does_not_fit()
    {
        var key = KeyText.Make();

        Assert.False(key.Fits((key with { Secret = KeyText.Make().Secret }).Hash()));
        Assert.False(key.Fits(""));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("csk_")]
    [InlineData("csk_abcdefghjk")]
    [InlineData("csk_abcdefghjk_short")]
    [InlineData("csk_abcdefghjkX0123456789012345678901234567890123456789012")]
    [InlineData("sk_abcdefghjk_0123456789012345678901234567890123456789012")]
    public void What_is_no_key_is_not_taken_for_one(string? text) => Assert.False(KeyText.TryParse(text, out _));
}
