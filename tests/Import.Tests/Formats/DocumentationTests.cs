using System.Text;
using System.Text.RegularExpressions;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Import.Formats;

namespace ConsumerSafety.Import.Tests.Formats;

/// <summary>The worked example of docs/import-formats.md does what the page says.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public async Task The_worked_example_works()
    {
        var page = await File.ReadAllTextAsync(
            Path.Combine(ImportWorld.DataDirectory, "../docs/import-formats.md"),
                TestContext.Current.CancellationToken);
        var blocks = Block().Matches(page.ReplaceLineEndings("\n")).Select(match => match.Groups[1].Value).ToList();
        var format = FormatParser.Parse("my-source", Encoding.UTF8.GetBytes(blocks[2]), ImportWorld.Vocabulary);
        Assert.Empty(format.Faults);
        var result = await ImportWorld.Read(format.Format!, blocks[1]);
        var kettle = result.First<Recall>();
        Assert.Equal(("Recall: Acme Kettle K-1", 1_200L), (kettle.Title, kettle.UnitsAffected));
        Assert.Equal(["Fire", "ElectricShock"], kettle.HazardTypes);
        Assert.Equal(["4006381333931", "4006381333948"], kettle.Products.Select(product => product.Gtin));
        var lamp = Assert.IsType<Recall>(result.Rows[1].Notice);
        Assert.Equal("Recall: Desk lamp", lamp.Title);
        Assert.Equal(["Other"], lamp.HazardTypes);
    }

    [GeneratedRegex("```(?:json)?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
