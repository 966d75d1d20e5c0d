using System.CommandLine;
using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Localization;
using Spectre.Console;

namespace ConsumerSafety.Web.Commands;

/// <summary>
/// <c>account add</c>: makes an account that can be used at once, the first one above all. The password is asked for
/// or read from standard input; on the command line others could see it.
/// </summary>
internal static class AccountCommand
{
    private static readonly Argument<string> s_email = new("EMAIL")
    {
        Description = "The e-mail address the person signs in with.",
    };

    private static readonly Argument<string> s_name = new("NAME")
    {
        Description = "The name that colleagues see.",
    };

    private static readonly Option<Role[]> s_roles = new("--role")
    {
        Description = "What the person may do; may be given several times.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [Role.SystemAdministrator],
    };

    private static readonly Option<string?> s_agency = new("--agency")
    {
        Description = "The Id of the agency the person works for, such as samr.",
    };

    private static readonly Option<string> s_language = new("--language")
    {
        Description = "The language of the mails to the person.",
        DefaultValueFactory = _ => Language.Chinese.Tag,
    };

    private static readonly Option<bool> s_fromInput = new("--password-stdin")
    {
        Description = "Read the password from standard input, up to the end of the first line.",
    };

    public static Command Create(string[] settings)
    {
        s_roles.AcceptOnlyFromAmong(Enum.GetNames<Role>());
        s_language.AcceptOnlyFromAmong([.. Language.All.Select(language => language.Tag)]);
        var add = new Command("add", "Makes an account with a password.")
        {
            s_email, s_name, s_roles, s_agency, s_language, s_fromInput,
        };
        add.SetAction((parsed, stop) => CommandHost.RunAsync(
            settings, services => AddAsync(services, parsed, stop), stop));
        return new Command("account", "Works with the accounts of regulators.") { add };
    }

    private static async Task<int> AddAsync(IServiceProvider services, ParseResult parsed, CancellationToken stop)
    {
        if (await ReadPasswordAsync(parsed.GetValue(s_fromInput), stop) is not { } password)
        {
            await Console.Error.WriteLineAsync(
                "A password is needed: answer the question on a terminal, or use --password-stdin.");
            return 1;
        }
        var wanted = new NewAccount(
            parsed.GetValue(s_email), parsed.GetValue(s_name), parsed.GetValue(s_agency), parsed.GetValue(s_roles)!,
            parsed.GetValue(s_language)!);
        await using var scope = services.CreateAsyncScope();
        var maker = scope.ServiceProvider.GetRequiredService<AccountMaker>();
        switch (await maker.AddAsync(wanted, password, "command-line", stop))
        {
            case AccountChange.Done done:
                await Console.Out.WriteLineAsync(
                    $"{done.Account.Email} can sign in at /console as {string.Join(", ", done.Account.Roles)}.");
                return 0;
            case AccountChange.Invalid invalid:
                foreach (var fault in invalid.Faults)
                    await Console.Error.WriteLineAsync($"{fault.Path}: {fault.Expected.English}");
                return 1;
            case var other:
                throw new InvalidOperationException($"An account cannot be made: {other}");
        }
    }

    private static async Task<string?> ReadPasswordAsync(bool fromInput, CancellationToken stop)
    {
        if (fromInput)
            return await Console.In.ReadLineAsync(stop);
        if (Console.IsInputRedirected)
            return null;
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        while (true)
        {
            var first = await console.PromptAsync(new TextPrompt<string>("Password:").Secret(null), stop);
            if (first == await console.PromptAsync(new TextPrompt<string>("Once more:").Secret(null), stop))
                return first;
            console.WriteLine("The two were not the same.");
        }
    }
}
