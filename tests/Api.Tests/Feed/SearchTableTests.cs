using ConsumerSafety.Api.Feed;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Query;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Tests.Feed;

public sealed class SearchTableTests
{
    [Theory]
    [InlineData("电动自行车", "电动自行车")]
    [InlineData("TDT-1234Z", "TDT-1234Z")]
    [InlineData("a b", "(a & b)")]
    [InlineData("a AND b OR c", "((a & b) | c)")]
    [InlineData("a OR b c", "(a | (b & c))")]
    [InlineData("(a OR b) c", "((a | b) & c)")]
    [InlineData("NOT a", "!a")]
    [InlineData("a NOT b", "(a & !b)")]
    [InlineData("NOT NOT a", "!!a")]
    [InlineData("\"a b\"", "\"a b\"")]
    [InlineData("\"AND\" and", "(\"AND\" & and)")]
    [InlineData("a\u3000b", "(a & b)")]
    [InlineData("a(b)", "(a & b)")]
    [InlineData("\"-heater*\"", "\"-heater*\"")]
    [InlineData("-18", "-18")]
    [InlineData("10*20", "10*20")]
    [InlineData("why?", "why?")]
    [InlineData("https://a.example", "https://a.example")]
    [InlineData("a&b", "a&b")]
    public void Words_phrases_and_operators(string search, string tree) =>
        Assert.Equal(tree, Text(SearchReader.Read(search, new())));

    [Theory]
    [InlineData("\"open")]
    [InlineData("\"\"")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("AND a")]
    [InlineData("a OR")]
    [InlineData("NOT")]
    [InlineData("()")]
    [InlineData("-heater")]
    [InlineData("!heater")]
    [InlineData("+heater")]
    [InlineData("heater*")]
    [InlineData("*heater")]
    [InlineData("*")]
    [InlineData("a ... b")]
    [InlineData("he?ter")]
    [InlineData("heater~")]
    [InlineData("heater~2")]
    [InlineData("heater^4")]
    [InlineData("a && b")]
    [InlineData("a | b")]
    [InlineData("Title:heater")]
    public void What_cannot_be_read_is_400(string search)
    {
        var error = Assert.Throws<FeedException>(() => SearchReader.Read(search, new())).Error;
        Assert.Equal((400, "$search"), (error.Status, error.Target));
    }

    [Fact]
    public void Deeper_than_the_bound_is_400()
    {
        var search = new string('(', 50) + "a" + new string(')', 50);
        var error = Assert.Throws<FeedException>(() => SearchReader.Read(search, new FeedOptions())).Error;
        Assert.Equal((400, "TooComplex"), (error.Status, error.Code));
    }

    private static string Text(TextNode node) => node switch
    {
        WordsNode words => words.Text,
        PhraseNode phrase => $"\"{phrase.Text}\"",
        AllTextNode all => $"({string.Join(" & ", all.Parts.Select(Text))})",
        AnyTextNode any => $"({string.Join(" | ", any.Parts.Select(Text))})",
        NotTextNode not => "!" + Text(not.Part),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
