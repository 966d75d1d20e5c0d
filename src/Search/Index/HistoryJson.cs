using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConsumerSafety.Domain.Changes;

namespace ConsumerSafety.Search.Index;

[JsonSerializable(typeof(IReadOnlyList<RevisionSummary>))]
internal sealed partial class HistoryJson : JsonSerializerContext
{
    public static HistoryJson Context { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    });
}
