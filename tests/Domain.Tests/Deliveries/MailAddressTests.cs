using ConsumerSafety.Domain.Mail;

namespace ConsumerSafety.Domain.Tests.Deliveries;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("a@example.org", "a@example.org")]
    [InlineData("  First.Last+tag@Mail.Example.ORG ", "First.Last+tag@mail.example.org")]
    public void An_address_is_read(string typed, string expected) => Assert.Equal(expected, MailAddress.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("@example.org")]
    [InlineData("a@localhost")]
    [InlineData("a@example..org")]
    [InlineData("a@-example.org")]
    [InlineData("a b@example.org")]
    [InlineData("a@example.org,b@example.org")]
    [InlineData("<a@example.org>")]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    [InlineData("\"a\"@example.org")]
    public void Anything_else_is_not(string typed) => Assert.Null(MailAddress.Read(typed));
}
