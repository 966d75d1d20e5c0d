namespace ConsumerSafety.Web.Tests.Commands;

public sealed class AccountCommandTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("account-").FullName;

    [Fact]
    public async Task The_first_administrator_is_made_with_a_password_from_standard_input()
    {
        var run = await AddAsync("four words in a row\n", "li@agency.example", "Li Wei", "--password-stdin");
        var again = await AddAsync("four words in a row\n", "LI@agency.example", "Li Wei", "--password-stdin");
        var verified = await ProgramRun.StartAsync(_directory, "audit", "verify");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("SystemAdministrator", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("Email: ", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, verified.ExitCode);
    }

    [Theory]
    [InlineData("short\n", "Password: A password of 12 to 128 characters", "--password-stdin")]
    [InlineData("password1234\n", "Password: This is a common password", "--password-stdin")]
    [InlineData("four words in a row\n", "AgencyId: These roles", "--password-stdin", "--role", "Author")]
    [InlineData("four words in a row\n", "AgencyId: There is no such", "--password-stdin", "--agency", "nowhere")]
    [InlineData("", "A password is needed")]
    public async Task What_is_wrong_is_named_and_nothing_is_made(string input, string fault, params string[] options)
    {
        var run = await AddAsync(input, ["li@agency.example", "Li Wei", .. options]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(fault, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--role", "Boss")]
    [InlineData("--password", "four words in a row")]
    public async Task A_role_there_is_not_and_a_password_among_the_arguments_are_wrong_usage(string option, string value)
    {
        var run = await AddAsync("", "li@agency.example", "Li Wei", option, value);

        Assert.Equal(2, run.ExitCode);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private Task<ProgramRun> AddAsync(string input, params string[] arguments) => ProgramRun.StartWithInputAsync(
        _directory, input, ["account", "add", .. arguments]);
}
