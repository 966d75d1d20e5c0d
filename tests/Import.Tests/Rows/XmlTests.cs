namespace ConsumerSafety.Import.Tests.Rows;

public sealed class XmlTests
{
    private const string Format = """
        { "rows": { "in": "xml", "element": "item" }, "kind": "Recall", "publisher": "cpsc",
          "notice": { "ReferenceNumber": "@id", "Title": "title", "Measures": "measures.measure" } }
        """;

    [Fact]
    public async Task Elements_are_found_wherever_they_stand()
    {
        var result = await ImportWorld.Read(ImportWorld.Format(Format), """
            <?xml version="1.0"?><list xmlns="urn:x"><item id="1"><title><![CDATA[A & B]]></title></item>
              <part><item id="2"><title>two</title><measures><measure>m</measure><measure>n</measure></measures></item></part></list>
            """);
        Assert.Equal(["A & B", "two"], result.Rows.Select(row => row.Notice!.Title));
        Assert.Equal(["m", "n"], result.Rows[1].Notice!.Measures);
        Assert.Equal("item[2]", result.Rows[1].Location);
    }

    [Theory]
    [InlineData("<list><item id='1'><title>x</title></item>", "Not valid XML")]
    [InlineData("<list><item id='1'><title>x</item></list>", "Not valid XML")]
    [InlineData("<!DOCTYPE l [<!ENTITY a 'b'>]><l><item id='1'><title>&a;</title></item></l>", "DTD")]
    [InlineData("<list/>", "no element item")]
    [InlineData("", "Not valid XML")]
    public async Task A_document_that_is_broken_or_has_a_document_type_is_refused(string xml, string reason)
    {
        var result = await ImportWorld.Read(ImportWorld.Format(Format), xml);
        Assert.Contains(reason, result.Check.Reason!.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_element_that_is_too_long_or_too_deep_is_refused()
    {
        var format = ImportWorld.Format(Format);
        var text = await ImportWorld.Read(format,
            $"<list><item>{new string('x', ImportLimits.RowBytes + 100_000)}</item></list>");
        Assert.Contains("longer than 8 MB", text.Check.Reason!.English, StringComparison.Ordinal);
        var deep = await ImportWorld.Read(format, $"<list><item>{string.Concat(Enumerable.Repeat("<a>", 100_000))}");
        Assert.Contains("too deeply", deep.Check.Reason!.English, StringComparison.Ordinal);
    }
}
