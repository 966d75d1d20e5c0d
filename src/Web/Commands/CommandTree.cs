using System.CommandLine;

namespace ConsumerSafety.Web.Commands;

/// <summary>
/// The command line: <c>serve</c> unless another command is named. Exit codes: 0 done, 1 failed, 2 wrong usage.
/// </summary>
internal static class CommandTree
{
    /// <summary>The exit code of a line that cannot be understood.</summary>
    public const int WrongUsage = 2;

    private const string Description = """
        A catalogue of what authorities have found about products: site, OData feed and command line.

        Settings may stand anywhere on the line, or in environment variables with __ for the colons:
          --urls=http://localhost:5080
          --ConsumerSafety:DataDirectory=var
          --ConsumerSafety:Database:Provider=Sqlite|SqlServer
          --ConsumerSafety:Database:ConnectionString=...
          --ConsumerSafety:SampleData=true|false
        """;

    public static async Task<int> RunAsync(string[] arguments, Func<string[], CancellationToken, Task<int>> serve)
    {
        var (settings, command) = SettingArguments.Split(arguments);
        var root = new RootCommand(Description)
        {
            ServeCommand(settings, serve),
            ImportCommand.Create(settings),
            ReindexCommand.Create(settings),
            ExportCommand.Create(settings),
            AccountCommand.Create(settings),
            AuditCommand.Create(settings),
            KeysCommand.Create(settings),
            FiguresCommand.Create(settings),
            SignalsCommand.Create(settings),
        };
        root.SetAction((_, stop) => serve(settings, stop));
        var parsed = root.Parse(command);
        var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        return parsed.Errors.Count > 0 ? WrongUsage : exitCode;
    }

    private static Command ServeCommand(string[] settings, Func<string[], CancellationToken, Task<int>> serve)
    {
        var command = new Command("serve", "Serves site and feed until it is stopped (the default).");
        command.SetAction((_, stop) => serve(settings, stop));
        return command;
    }
}
