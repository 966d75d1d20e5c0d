using ConsumerSafety.Api.Accounts.Identity;
using ConsumerSafety.Api.Accounts.Passwords;

namespace ConsumerSafety.Api.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private readonly PasswordRules _rules = new(new CommonPasswords());

    [Theory]
    [InlineData("password1234", PasswordRules.TooCommon)]
    [InlineData("PassWord 2024!!", PasswordRules.TooCommon)]
    [InlineData("qwertyuiopasdfgh", PasswordRules.TooCommon)]
    [InlineData("111111111111", PasswordRules.TooCommon)]
    [InlineData("dragondragon", PasswordRules.TooCommon)]
    [InlineData("woaini1314520", PasswordRules.TooCommon)]
    [InlineData("correct horse battery staple", PasswordRules.TooCommon)]
    [InlineData("Wang Fang 1990", PasswordRules.TooPersonal)]
    [InlineData("fang.wang@agency.example", PasswordRules.TooPersonal)]
    public async Task What_is_tried_first_is_refused(string password, string code) =>
        Assert.Contains(code, await CheckAsync(password));

    [Theory]
    [InlineData("four words in a row")]
    [InlineData("大风 起兮 云飞 扬 威加 海内")]
    [InlineData("all lower case and long")]
    [InlineData("Wang Fang never rides her bicycle to work")]
    [InlineData("kd73hsPq0zLm")]
    public async Task Whatever_is_long_and_not_common_is_taken(string password) =>
        Assert.Empty(await CheckAsync(password));

    [Fact]
    public async Task More_than_128_characters_are_refused() =>
        Assert.Equal([PasswordRules.TooLong], await CheckAsync(new string('x', 100) + new string('y', 29)));

    private async Task<IEnumerable<string>> CheckAsync(string password)
    {
        var user = new AccountUser(new()
        {
            Id = "1",
            Email = "fang.wang@agency.example",
            Name = "Wang Fang",
            SecurityStamp = "s",
            CreatedAt = DateTimeOffset.UnixEpoch,
        });
        var result = await _rules.ValidateAsync(null!, user, password);
        return result.Errors.Select(error => error.Code);
    }
}
