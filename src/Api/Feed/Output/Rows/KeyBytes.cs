using System.Buffers;
using System.Text;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Output.Rows;

/// <summary>Writes the key of a row as it stands in an address within a JSON string.</summary>
internal static class KeyBytes
{
    private static readonly SearchValues<byte> s_plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    public static void Write(IBufferWriter<byte> output, Row row)
    {
        var key = row.Value(row.Set.Key)[1..^1];
        if (key.ContainsAnyExcept(s_plain))
        {
            // What is percent-encoded needs no escapes of JSON.
            Encoding.UTF8.GetBytes(KeyText.Write(row.Id), output);
            return;
        }
        output.Write("'"u8);
        output.Write(key);
        output.Write("'"u8);
    }
}
