using ConsumerSafety.Search.Tests.Catalogue;
using static ConsumerSafety.Search.Tests.Catalogue.Notices;

namespace ConsumerSafety.Search.Tests.Analysis;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("某牌电动自行车召回", "電動自行車")]
    [InlineData("某牌電動自行車召回", "电动自行车")]
    [InlineData("某牌移动电源召回", "充电宝")]
    [InlineData("某牌移动电源召回", "行動電源")]
    public async Task Characters_and_names_of_other_places_are_understood(string title, string typed)
    {
        await using var catalogue = new TestCatalogue(lexicon: Lexicons.Shipped);
        catalogue.Source.Add(Recall(1, title), Recall(2, "别的 other"));
        await catalogue.CatchUpAsync();

        Assert.Equal(["RC-2024-000001"], catalogue.Find(typed));
    }

    [Theory]
    [InlineData("E-bike recalled", "electric bicycle")]
    [InlineData("E-bike recalled", "red electric bicycles recalled", false)]
    [InlineData("E-bike recalled", "electric bicycles recalled")]
    [InlineData("Electric bicycles recalled", "ebike")]
    [InlineData("Electric bicycles recalled", "e-bikes")]
    [InlineData("Bicycle, electric", "electric bicycle")]
    [InlineData("Bicycle recalled", "electric bicycle", false)]
    public async Task Several_words_can_be_another_name(string title, string typed, bool isFound = true)
    {
        var lexicon = Lexicons.Of("", "electric bicycle,e-bike,ebike\n");
        await using var catalogue = new TestCatalogue(lexicon: lexicon);
        catalogue.Source.Add(Recall(1, title), Recall(2, "别的 other"));
        await catalogue.CatchUpAsync();

        Assert.Equal(isFound ? ["RC-2024-000001"] : [], catalogue.Find(typed));
    }

    [Fact]
    public async Task An_index_folded_by_another_lexicon_is_built_anew()
    {
        var first = await TestCatalogue.WithAsync(Recall(1, "電動"));
        Assert.Empty(first.Find("电动"));
        await first.Tailer.CommitAsync();
        first.Kill();

        await using var second = new TestCatalogue(first.Folder, first.Source, Lexicons.Of("電,电\n動,动\n", ""));
        Assert.False(second.Tailer.Open());
        await second.CatchUpAsync();

        Assert.Single(second.Find("电动"));
    }

    [Fact]
    public void A_wrong_line_is_named()
    {
        var exception = Assert.Throws<InvalidDataException>(() => Lexicons.Of("# pairs\n電,电\n動动\n", ""));

        Assert.Contains("traditional-simplified.csv(3)", exception.Message, StringComparison.Ordinal);
    }
}
