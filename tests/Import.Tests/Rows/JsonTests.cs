using System.Text;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Import.Tests.Rows;

public sealed class JsonTests
{
    private const string InResults = """
        { "rows": { "in": "json", "path": "a.results" }, "kind": "Recall", "publisher": "cpsc",
          "notice": { "ReferenceNumber": "n", "Title": "t", "Hotline": "o.p" } }
        """;

    [Fact]
    public async Task Rows_lie_in_an_array_inside_an_object()
    {
        var result = await ImportWorld.Read(ImportWorld.Format(InResults), """
            {"results":[{"n":"0"}],"a":{"x":[{"results":[1]}],"results":[{"n":"1","t":"one"},{"n":"2","t":"two"}]},"results":7}
            """);
        Assert.Equal(2, result.Check.Rows);
        Assert.Equal(["one", "two"], result.Rows.Select(row => row.Notice!.Title));
        Assert.Equal([(1, "a.results[0]"), (2, "a.results[1]")],
            result.Rows.Select(row => (row.Number, row.Location!)));
    }

    [Theory]
    [InlineData("""{"a":{"results":[{"n":"1","t":"x"}]}""", "Not valid JSON")]
    [InlineData("""{"a":{"results":[{"n":"1","t":"x"},]}}""", "Not valid JSON")]
    [InlineData("""{"a":{"results":[{"n":"1","t":"x"}]}} x""", "Not valid JSON")]
    [InlineData("", "Not valid JSON")]
    [InlineData("""{"a":{"results":{}}}""", "no array at a.results")]
    [InlineData("""{"b":{"results":[]}}""", "no array at a.results")]
    [InlineData("""[]""", "no array at a.results")]
    public async Task A_document_that_is_broken_anywhere_gives_a_reason_for_the_file(string json, string reason)
    {
        var result = await ImportWorld.Read(ImportWorld.Format(InResults), json);
        Assert.Contains(reason, result.Check.Reason!.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_a_wrong_type_does_not_stop_the_others()
    {
        var result = await ImportWorld.Read(ImportWorld.Format(InResults),
            """{"a":{"results":[5,{"n":"1","t":"x","o":{"p":{"q":1}}},[{"n":"2"}],{"n":3,"t":true,"o":{"p":[false]}}]}}""");
        Assert.Equal(4, result.Rows.Count);
        Assert.Null(result.Rows[0].Notice);
        Assert.Contains(result.Rows[1].Faults, fault => fault.Column == "o.p");
        Assert.NotNull(result.Rows[1].Notice);
        Assert.Null(result.Rows[2].Notice);
        Assert.Equal("false", Assert.IsType<Recall>(result.Rows[3].Notice).Hotline);
    }

    [Fact]
    public async Task A_document_that_does_not_fit_the_buffer_is_read_piece_by_piece()
    {
        var row = $$"""{"n":"{0}","t":"{{new string('x', 400)}}","more":"{{new string('y', 100_000)}}"}""";
        var rows = Enumerable.Range(0, 20).Select(i => row.Replace("{0}", $"{i}", StringComparison.Ordinal));
        var json = $"{{\"a\":{{\"results\":[{string.Join(",", rows)}]}}}}";
        var result = await ImportWorld.Read(ImportWorld.Format(InResults), json);
        Assert.Equal(20, result.Rows.Count(row => row.Notice is not null));
    }

    [Fact]
    public async Task A_document_may_be_in_UTF16()
    {
        var bytes = Encoding.Unicode.GetPreamble()
            .Concat(Encoding.Unicode.GetBytes("""{"a":{"results":[{"n":"1","t":"召回"}]}}"""));
        var result = await ImportWorld.Read(ImportWorld.Format(InResults), [.. bytes]);
        Assert.Equal("召回", result.Rows[0].Notice!.Title);
    }

    [Fact]
    public async Task An_item_that_is_too_long_is_a_reason_for_the_file()
    {
        var result = await ImportWorld.Read(ImportWorld.Format(InResults),
            "{\"a\":{\"results\":[{\"n\":\"" + new string('x', ImportLimits.RowBytes + 100_000));
        Assert.Contains("longer than 8 MB", result.Check.Reason!.English, StringComparison.Ordinal);
    }
}
