using System.Globalization;
using System.Net;

namespace ConsumerSafety.Web.Tests.Developers;

/// <summary>docs/odata.md promises nothing the feed does not keep.</summary>
public sealed class GuideTests(SampleSite site)
{
    private static readonly IReadOnlyList<GuideExample> s_examples = GuideExample.ReadAll(FindGuide());

    public static TheoryData<string> Targets => [.. s_examples.Select((example, index) => $"{index} {example.Target}")];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task An_example_of_the_guide_is_answered_as_it_says(string target)
    {
        var example = s_examples[int.Parse(target.Split(' ')[0], CultureInfo.InvariantCulture)];
        using var request = new HttpRequestMessage(HttpMethod.Get, site.Address + example.Encoded());
        foreach (var header in example.Headers)
        {
            var parts = header.Split(": ", 2);
            Assert.True(request.Headers.TryAddWithoutValidation(parts[0], parts[1]));
        }
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var statuses = example.Expected.Where(text => text is ['4', _, _]).ToList();
        Assert.NotEmpty(example.Expected);
        Assert.Equal(
            statuses.Count == 0 ? HttpStatusCode.OK : Enum.Parse<HttpStatusCode>(statuses[0]), response.StatusCode);
        Assert.All(example.Expected.Except(statuses), text => Assert.Contains(text, body, StringComparison.Ordinal));
    }

    private static string FindGuide()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ConsumerSafety.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "docs", "odata.md");
    }
}
