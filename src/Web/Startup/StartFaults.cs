using System.Data.Common;
using ConsumerSafety.Import.Reference;
using ConsumerSafety.Search;
using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Resilience;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Startup;

/// <summary>
/// Faults of the surroundings become a clear line each and exit code 1; our own bugs keep their traces.
/// </summary>
internal static class StartFaults
{
    public static async Task<int> GuardAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (Describe(fault) is { } lines)
        {
            foreach (var line in lines)
                await Console.Error.WriteLineAsync(line.ReplaceLineEndings(" "));
            return 1;
        }
    }

    private static IEnumerable<string>? Describe(Exception fault) => fault switch
    {
        OptionsValidationException settings => settings.Failures,
        AggregateException many when many.InnerExceptions.All(inner => Describe(inner) is not null) =>
            many.InnerExceptions.SelectMany(inner => Describe(inner)!),
        // The binder's own: a value that cannot be read as the type of its setting. It names both.
        InvalidOperationException { InnerException: FormatException } unreadable => [unreadable.Message],
        DatabaseTooNewException or DatabaseUnavailableException or IndexInUseException or ReferenceDataException =>
            [fault.Message],
        DbException => [$"The database cannot be used: {fault.Message}"],
        IOException or UnauthorizedAccessException => [fault.Message],
        _ => null,
    };
}
