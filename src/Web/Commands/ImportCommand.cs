using System.CommandLine;
using System.Globalization;
using ConsumerSafety.Api.Importing;
using ConsumerSafety.Import.Formats;
using ConsumerSafety.Import.Reference;
using ConsumerSafety.Web.Startup;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Commands;

/// <summary><c>import FORMAT FILE…</c>; works beside a running server on the same database.</summary>
internal static class ImportCommand
{
    public static Command Create(string[] settings)
    {
        var shipped = string.Join(", ", ImportFormat.List(CatalogueServices.ShippedFormats));
        var format = new Argument<string>("FORMAT")
        {
            Description = $"The path of a mapping file, or one of: {shipped}.",
        };
        var files = new Argument<string[]>("FILE")
        {
            Description = "The files to import, in order.",
            Arity = ArgumentArity.OneOrMore,
        };
        var publisher = new Option<string?>("--publisher")
        {
            Description = "The agency all notices belong to.",
            HelpName = "ID",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Report what would happen and change nothing." };
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 when any row was rejected." };
        var report = new Option<string?>("--report")
        {
            Description = "Where the report (CSV) goes; by default to reports/ in the data directory.",
            HelpName = "FILE",
        };
        var command = new Command("import", "Takes files of an authority into the catalogue.")
        {
            format, files, publisher, dryRun, strict, report,
        };
        command.SetAction((parsed, stop) => RunAsync(
            settings, parsed.GetRequiredValue(format), parsed.GetRequiredValue(files), parsed.GetValue(publisher),
            parsed.GetValue(dryRun), parsed.GetValue(strict), parsed.GetValue(report), stop));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] settings, string formatName, string[] files, string? publisher, bool isDryRun, bool isStrict,
        string? reportPath, CancellationToken stop)
    {
        var (format, faults) = ImportFormat.Load(
            formatName, CatalogueServices.ShippedFormats, ReferenceData.Load(CatalogueServices.ShippedData).Vocabulary);
        foreach (var fault in faults)
            await Console.Error.WriteLineAsync(FormatLine(formatName, fault));
        if (format is null)
            return faults is [{ Line: 0 }] ? CommandTree.WrongUsage : 1;
        return await CommandHost.RunAsync(settings, async services =>
        {
            var request = new ImportRequest(format, files, reportPath ?? DefaultReport(services, format.Name))
            {
                PublisherId = publisher,
                IsDryRun = isDryRun,
                Actor = $"import {format.Name}",
                Language = CultureInfo.CurrentUICulture.Name,
            };
            var display = new ProgressDisplay(services.GetRequiredService<TimeProvider>(), "rows");
            var import = services.GetRequiredService<CatalogueImport>();
            var outcome = await display.ShowAsync(
                $"Importing {format.Name}",
                show => import.RunAsync(request, progress => show(progress.Done, progress.Total), stop));
            return await SummarizeAsync(request, outcome, display, isStrict);
        }, stop);
    }

    private static async Task<int> SummarizeAsync(
        ImportRequest request, ImportOutcome outcome, ProgressDisplay display, bool isStrict)
    {
        if (outcome.Refusal is { } reason)
        {
            var file = outcome.File is null ? "" : outcome.File + ": ";
            await Console.Error.WriteLineAsync($"Nothing was imported. {file}{reason.In(request.Language)}");
            return 1;
        }
        var counts = outcome.Summary;
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {(request.IsDryRun ? "Dry run, nothing was changed: " : "")}{display.Rate(counts.Total)}
              added      {counts.Added,10:N0}
              updated    {counts.Updated,10:N0}
              unchanged  {counts.Unchanged,10:N0}
              rejected   {counts.Rejected,10:N0}
              marked     {counts.Marked,10:N0}  (taken with a warning)
            Report: {request.ReportPath}
            """));
        if (request.IsDryRun)
            await Console.Out.WriteLineAsync($"First notices: {request.PreviewPath}");
        if (counts.NeverFound.Count > 0)
            await Console.Out.WriteLineAsync($"Never found: {string.Join(", ", counts.NeverFound)}");
        return isStrict && counts.Rejected > 0 ? 1 : 0;
    }

    private static string DefaultReport(IServiceProvider services, string format)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var directory = services.GetRequiredService<IOptions<CatalogueOptions>>().Value.DataDirectory;
        return Path.Combine(
            directory,
            "reports",
            string.Create(CultureInfo.InvariantCulture, $"{format}-{now:yyyyMMdd-HHmmss-fff}.csv"));
    }

    private static string FormatLine(string name, FormatFault fault) => fault.Line == 0
        ? $"{name}: expected {fault.Expected}"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{name}({fault.Line},{fault.Column}): {Place(fault)}expected {fault.Expected}");

    private static string Place(FormatFault fault) => fault.Path.Length == 0 ? "" : $"{fault.Path}: ";
}
