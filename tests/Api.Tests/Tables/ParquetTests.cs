using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tables;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Search.Fields;
using Parquet;
using Parquet.Serialization;

namespace ConsumerSafety.Api.Tests.Tables;

public sealed class ParquetTests(SampleFeed sample)
{
    [Fact]
    public async Task Every_value_of_every_entity_is_what_json_has()
    {
        var token = TestContext.Current.CancellationToken;
        foreach (var set in (EntitySet[])[EntitySets.Notices, EntitySets.Campaigns, EntitySets.Regions])
        {
            using var view = sample.Host.Search.OpenView();
            var rows = view.ReadAll(set).ToList();
            using var stream = new MemoryStream();
            Assert.Equal(rows.Count, await ParquetTable.WriteAsync(
                stream, FieldColumn.Of(set.Fields), rows.ToAsyncEnumerable(), token));
            stream.Position = 0;
            var read = await ParquetSerializer.DeserializeUntypedAsync(
                    stream, new ParquetOptions { UseDateOnlyTypeForDates = true }, cancellationToken: token);
            Assert.Equal(rows.Count, read.Data.Count);
            Assert.Equal(
                set.Fields.Select(field => field.Name).Distinct(), read.Schema.Fields.Select(field => field.Name));
            foreach (var (row, values) in rows.Zip(read.Data))
                Compare(
                    JsonNode.Parse($"{{{System.Text.Encoding.UTF8.GetString(row.Members)}}}")!.AsObject(), values);
        }
    }

    [Fact]
    public async Task An_empty_set_is_a_file_without_rows()
    {
        using var stream = new MemoryStream();
        var token = TestContext.Current.CancellationToken;
        await ParquetTable.WriteAsync(
            stream, FieldColumn.Of(EntitySets.Notices.Fields), AsyncEnumerable.Empty<Search.Results.Row>(), token);
        stream.Position = 0;
        await using var reader = await ParquetReader.CreateAsync(stream, cancellationToken: token);
        Assert.Equal(0, reader.Metadata!.NumRows);
    }

    private static void Compare(JsonObject expected, Dictionary<string, object> values)
    {
        foreach (var name in values.Keys.Concat(expected.Select(member => member.Key)).Distinct())
            Assert.Equal(Text(expected[name]), Text(values.TryGetValue(name, out var value) ? value : null));
    }

    private static string Text(JsonNode? node) => node switch
    {
        null or JsonArray { Count: 0 } => "null", // this reader does not tell one from the other
        JsonArray items => $"[{string.Join(',', items.Select(Text))}]",
        JsonObject record => Text(record.Select(member => (member.Key, Text(member.Value)))),
        JsonValue value when value.TryGetValue<string>(out var text) =>
            DateTimeOffset.TryParse(text, null, out var instant) && text.EndsWith('Z') ? $"{instant:O}" : text,
        JsonValue value when value.TryGetValue<bool>(out var truth) => truth ? "true" : "false",
        _ => Number(node.GetValue<decimal>()),
    };

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        ReadOnlyMemory<char> text => text.ToString(),
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DateTime instant => $"{new DateTimeOffset(instant, TimeSpan.Zero):O}",
        IDictionary<string, object> record => Text(record.Select(member => (member.Key, Text(member.Value)))),
        System.Collections.ICollection { Count: 0 } => "null",
        System.Collections.IEnumerable items => $"[{string.Join(',', items.Cast<object?>().Select(Text))}]",
        double number => Number((decimal)number),
        _ => Number(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)),
    };

    private static string Text(IEnumerable<(string, string)> members) =>
        $"{{{string.Join(',', members.Where(member => member.Item2 != "null").Order())}}}";

    private static string Number(decimal number) =>
        (number / 1.0000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
