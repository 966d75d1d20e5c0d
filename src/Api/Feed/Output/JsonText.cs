using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ConsumerSafety.Api.Feed.Output;

/// <summary>Writes single JSON strings between bytes that are copied.</summary>
internal static class JsonText
{
    public static void Write(IBufferWriter<byte> output, string text)
    {
        output.Write("\""u8);
        output.Write(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        output.Write("\""u8);
    }
}
