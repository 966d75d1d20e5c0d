using System.Diagnostics;
using System.Text.RegularExpressions;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Developers;
using ConsumerSafety.Web.Developers.Snippets;
using ConsumerSafety.Web.Finder;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Developers;

/// <summary>What is copied from the page runs, or where its tool is not at hand, asks exactly the question.</summary>
public sealed partial class SnippetTests(SampleSite site)
{
    private static readonly FeedQuery s_awkward = new(
        "Notices",
        ("$search", "\"a\\b\" \"召回\""),
        ("$filter", "Title eq 'It''s 100% $HOME `x` \"q\" #(x) + & !'"),
        ("$top", "3"));

    public static TheoryData<string> Ids =>
    [
        "brand", "serious", "category", "lifts", "penalties", "barcode", "search", "count", "years", "units", "tests",
        "excel", "awkward",
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Curl_gets_the_answer(string id)
    {
        var (query, form) = Question(id);
        var code = Code(query, form, "curl");

        Assert.Equal(
            await site.ReadAsync(query.Url(Root)), await RunAsync("bash", "-c", code.Replace("curl ", "curl -sS ")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Python_gets_every_row(string id)
    {
        var (query, form) = Question(id);

        var output = await RunAsync("python3", "-c", Code(query, form, "Python"));

        if (form == AnswerForm.Csv)
            Assert.Equal(site.Notices.Count(notice => notice is Recall), output.Split('\n').Length - 1);
        else if (form == AnswerForm.Number)
            Assert.Equal(await site.ReadAsync(query.Url(Root)), output.Trim());
        else
            Assert.Equal(
                (await site.ReadRowsAsync(query.Url(Root))).Count,
                output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Excel_asks_the_very_address(string id)
    {
        var (query, form) = Question(id);
        var literals = PowerQueryLiterals(Code(query, form, "Excel (Power Query)"));

        Assert.Contains(query.Url(Root), literals);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Power_BI_asks_with_the_very_options(string id)
    {
        var (query, form) = Question(id);
        var literals = PowerQueryLiterals(Code(query, form, "Power BI"));

        string[] expected =
            [Root, query.Path, .. query.Options.SelectMany(option => new[] { option.Name, option.Value })];
        Assert.Equal(expected, literals.Take(expected.Length));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void R_asks_with_the_very_options(string id)
    {
        var (query, form) = Question(id);
        var literals = RLiteral().Matches(Code(query, form, "R"))
            .Select(match => Regex.Replace(match.Groups[1].Value, @"\\(.)", "$1"));

        string[] expected =
            [.. query.Options.SelectMany(option => new[] { option.Name, option.Value }), Root + query.Path + "?"];
        Assert.Equal(expected, literals.Take(expected.Length));
    }

    private string Root => site.Address + "/odata/";

    private (FeedQuery Query, AnswerForm Form) Question(string id)
    {
        if (id == "awkward")
            return (s_awkward, AnswerForm.Rows);
        var values = site.Services.GetRequiredService<ExampleFinder>().Find(TestContext.Current.CancellationToken);
        var worked = WorkedQueries.All(values).Single(query => query.Id == id);
        return (worked.Query, worked.Form);
    }

    private string Code(FeedQuery query, AnswerForm form, string tool) =>
        Snippet.All(query, form, Root).Single(snippet => snippet.Tool == tool).Code;

    private static List<string> PowerQueryLiterals(string code) =>
    [
        .. PowerQueryLiteral().Matches(code).Select(match => match.Groups[1].Value
            .Replace("\"\"", "\"", StringComparison.Ordinal)
            .Replace("#(#)", "#", StringComparison.Ordinal)),
    ];

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["PYTHONUTF8"] = "1" },
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"There is no {program} here.");
            throw;
        }
        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, await errors);
            return output;
        }
    }

    [GeneratedRegex("\"((?:[^\"]|\"\")*)\"")]
    private static partial Regex PowerQueryLiteral();

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex RLiteral();
}
