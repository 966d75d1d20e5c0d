using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Tests.Catalogue;

namespace ConsumerSafety.Search.Tests.Analysis;

public sealed class GramsTests
{
    [Fact]
    public void A_character_folds_to_the_same_in_either_case()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var text = ((char)i).ToString();
            if (Grams.Fold(text) is not { } folded)
                continue;
            Assert.Equal(folded, Grams.Fold(text.ToLowerInvariant()));
            Assert.Equal(folded, Grams.Fold(text.ToUpperInvariant()));
        }
    }

    [Theory]
    [InlineData("x", "X1")]
    [InlineData("锂电池", "电")]
    [InlineData("😀锂😀", "😀锂")]
    [InlineData("a\"b\\c", "\"b\\c")]
    [InlineData("straße ẞ", "ß")]
    [InlineData("K", "K")]
    public async Task A_text_is_found_by_what_it_contains_and_by_nothing_else(string title, string part)
    {
        await using var catalogue = await TestCatalogue.WithAsync(Notices.Recall(1, title));

        foreach (var function in
            new[] { QueryFunction.Contains, QueryFunction.StartsWith, QueryFunction.EndsWith })
        {
            var found = catalogue.Find(new BooleanNode(new FunctionNode(
                function, [new FieldNode(EntitySets.Notices.FindField("Title")!), new LiteralNode(part)])));
            var holds = function switch
            {
                QueryFunction.Contains => title.Contains(part, StringComparison.Ordinal),
                QueryFunction.StartsWith => title.StartsWith(part, StringComparison.Ordinal),
                _ => title.EndsWith(part, StringComparison.Ordinal),
            };
            Assert.Equal(holds ? ["RC-2024-000001"] : [], found);
        }
    }
}
