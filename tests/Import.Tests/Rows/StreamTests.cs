using System.Text;
using ConsumerSafety.Import.Rows;
using CsCheck;

namespace ConsumerSafety.Import.Tests.Rows;

/// <summary>However the bytes of a file arrive, the same rows come out.</summary>
public sealed class StreamTests
{
    [Fact]
    public void Lines_do_not_depend_on_how_the_bytes_arrive() =>
        Gen.Select(Gen.String[Gen.Char["ab\u4e2d "], 0, 30].Array[0, 20], Gen.Int[1, 7], Gen.Bool)
            .Sample((lines, size, isCrLf) =>
        {
            var end = isCrLf ? "\r\n" : "\n";
            var bytes = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + end)));
            using var reader = new LineReader(new DrippingStream(bytes, size), 1000);
            List<string> read = [];
            while (reader.Read())
                read.Add(Encoding.UTF8.GetString(reader.Line.Span));
            return read.SequenceEqual(lines) && reader.Number == lines.Length;
        });

    [Fact]
    public void Items_of_an_array_do_not_depend_on_how_the_bytes_arrive() =>
        Gen.Select(Gen.Int[0, 99].Array[0, 5].Array[0, 12], Gen.Int[1, 9]).Sample((items, size) =>
        {
            var texts = items.Select(item => $"{{\"v\": [{string.Join(",", item)}], \"\u4e2d\": \"]}}\"}}").ToList();
            var json = $"{{\"x\": [[1], {{}}], \"a\": {{\"b\": [ {string.Join(" , ", texts)} ], \"c\": null}}}}";
            using var reader = new JsonArrayReader(new DrippingStream(Encoding.UTF8.GetBytes(json), size), ["a", "b"]);
            List<string> read = [];
            while (reader.Read())
                read.Add(Encoding.UTF8.GetString(reader.Item.Span));
            return reader.IsFound && read.SequenceEqual(texts);
        });

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class DrippingStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);
    }
}
