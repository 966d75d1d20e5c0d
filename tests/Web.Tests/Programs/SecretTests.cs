using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Api.Keys;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Tests.Regulators;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Web.Tests.Programs;

/// <summary>
/// Everything secret that passes through the program in a day, then looked for in all that it logged and all that lies
/// in its folder.
/// </summary>
public sealed partial class SecretTests(SecretTests.TalkativeProgram program)
    : IClassFixture<SecretTests.TalkativeProgram>
{
    private const string Reader = "a.reader.who.tells.nobody@reader.example";
    private const string Wrong = "a password with a slip of the pen";
    private const string Account = "/en/console/account";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_secret_is_logged_or_lies_in_the_open()
    {
        using var log = new Notes();
        program.Get<ILoggerFactory>().AddProvider(log);
        using var person = await Browser.SignInAsync(program, "samr", Role.Author, Role.AgencyAdministrator);
        var caller = person.Account.ToCaller();
        var secrets = new Dictionary<string, string>
        {
            ["password"] = Browser.Password,
            ["wrong password"] = Wrong,
            ["session"] = person.Session,
            ["address of a reader"] = Reader,
        };
        await MistypeAsync(person.Account.Email);
        var (key, codes) = await TurnOnSecondFactorAsync(person);
        secrets["authenticator key"] = key;
        foreach (var code in codes)
            secrets[$"recovery code {code[..2]}"] = code;
        secrets["API key"] = await UseKeyAsync(caller);
        secrets["secret of a webhook"] = await AddWebhookAsync(secrets["API key"]);
        secrets["token of a link"] = await InviteAsync(caller);
        using (await person.PostAsync("/en/subscribe", new() { ["Email"] = Reader, ["Frequency"] = "Immediate" }))
        {
        }
        using (await program.Http.GetAsync($"/en/console/set-password?token={secrets["token of a link"]}", Token))
        {
        }

        var logged = log.ToString();
        Assert.NotEmpty(logged);
        Assert.Empty(secrets.Where(one => logged.Contains(one.Value, StringComparison.OrdinalIgnoreCase))
            .Select(one => $"{one.Key} is logged"));
        Assert.DoesNotContain(person.Account.Email, logged, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Files().SelectMany(file => secrets.Where(one => Holds(file, one.Value))
            .Select(one => $"{one.Key} lies in {Path.GetFileName(file)}")));
    }

    private async Task MistypeAsync(string email)
    {
        using var stranger = new Browser(program);
        using var refused = await stranger.PostAsync(
            "/en/console/sign-in", new() { ["Email"] = email, ["Password"] = Wrong });
        using var asked = await stranger.PostAsync("/en/console/forgot", new() { ["Email"] = email });
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (refused.StatusCode, asked.StatusCode));
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> TurnOnSecondFactorAsync(Browser person)
    {
        const string Page = Account + "/second-factor";
        var shown = await person.Http.GetStringAsync(Page, Token);
        var key = AuthenticatorKey().Match(shown).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        using var turnedOn = await person.PostAsync(
            Page, new() { ["Code"] = new Authenticator(key).Code() }, Page + "?handler=TurnOn");
        var codes = RecoveryCode().Matches(await turnedOn.Content.ReadAsStringAsync(Token));
        Assert.NotEmpty(codes);
        return (key, [.. codes.Select(code => code.Groups[1].Value)]);
    }

    private async Task<string> UseKeyAsync(Caller caller)
    {
        var made = await program.Get<KeyService>().MakeAsync(
            caller, new("key", caller.AccountId, [Permission.ManageWebhooks], 1), Token);
        var key = Assert.IsType<KeyOutcome.Made>(made).Text;
        using var right = await program.SendAsync(HttpMethod.Get, "/api/webhooks", key);
        using var wrong = await program.SendAsync(HttpMethod.Get, "/api/audit", key);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (right.StatusCode, wrong.StatusCode));
        return key;
    }

    // Its secret is in the answer, which is kept for who asks again under the same key.
    private async Task<string> AddWebhookAsync(string key)
    {
        using var added = await program.SendAsync(
            HttpMethod.Post, "/api/webhooks", key, """{"Name":"hook","Address":"http://127.0.0.1:9/"}""",
            ("Idempotency-Key", "once"));
        var webhook = await WholeProgram.ReadAsync(added);
        using var tried = await program.SendAsync(HttpMethod.Post, $"/api/webhooks/{webhook["Id"]}/tests", key);
        Assert.Equal(HttpStatusCode.OK, tried.StatusCode);
        return webhook["Secret"]!.ToString();
    }

    private async Task<string> InviteAsync(Caller caller)
    {
        await using var scope = program.App.Services.CreateAsyncScope();
        var invited = await scope.ServiceProvider.GetRequiredService<AccountAdministration>().InviteAsync(
            caller, new("invited@agency.example", "Invited", "samr", [Role.Author], "en"), Token);
        return Assert.IsType<AccountChange.Done>(invited).Link!.Split("token=")[1];
    }

    // Mails lie in a folder of their own where no server for them is set up, to be read there. A lock is empty.
    private IEnumerable<string> Files() => Directory
        .EnumerateFiles(program.DataDirectory, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is not (".eml" or ".lock"));

    private static bool Holds(string path, string secret)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        return bytes.IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0
            || bytes.IndexOf(Encoding.Unicode.GetBytes(secret)) >= 0;
    }

    [GeneratedRegex("""<span class="code">([A-Z2-7 ]+)</span>""")]
    private static partial Regex AuthenticatorKey();

    [GeneratedRegex("""<li class="code">([^<]+)</li>""")]
    private static partial Regex RecoveryCode();

    /// <summary>The program, logging more than it does by itself.</summary>
    public sealed class TalkativeProgram : WholeProgram
    {
        protected override string[] Settings =>
        [
            "--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Microsoft.AspNetCore=Warning",
            "--ConsumerSafety:Webhooks:AllowPrivateNetworks=true", "--ConsumerSafety:Webhooks:AllowHttp=true",
            "--ConsumerSafety:Webhooks:Ports:0=9",
        ];
    }

    private sealed class Notes : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            _lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception) + exception);

        public override string ToString() => string.Join('\n', _lines);

        public void Dispose()
        {
            // What was noted stays.
        }
    }
}
