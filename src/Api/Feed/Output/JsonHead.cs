using System.Buffers;
using ConsumerSafety.Api.Feed.Output.Rows;
using ConsumerSafety.Api.Feed.Protocol;

namespace ConsumerSafety.Api.Feed.Output;

/// <summary>Begins a JSON answer.</summary>
internal static class JsonHead
{
    /// <summary>Writes the brace and the context URL; whether a comma is needed before what follows.</summary>
    public static bool Begin(IBufferWriter<byte> output, PayloadForm form, string root, string context)
    {
        output.Write("{"u8);
        if (!form.HasMetadata)
            return false;
        output.Write("\"@odata.context\":"u8);
        JsonText.Write(output, root + context);
        return true;
    }

    /// <summary>Writes the beginning of a collection up to its first item.</summary>
    public static void BeginCollection(
        IBufferWriter<byte> output, PayloadForm form, string root, string context, long? count)
    {
        if (Begin(output, form, root, context))
            output.Write(","u8);
        if (count is { } number)
        {
            output.Write("\"@odata.count\":"u8);
            FieldValue.WriteCount(output, number, form.IsIeee754Compatible);
            output.Write(","u8);
        }
        output.Write("\"value\":["u8);
    }

    /// <summary>Ends a collection after its last item.</summary>
    public static void EndCollection(IBufferWriter<byte> output, AnswerLink? link)
    {
        output.Write("]"u8);
        if (link is not null)
        {
            output.Write(link.IsDelta ? ",\"@odata.deltaLink\":"u8 : ",\"@odata.nextLink\":"u8);
            JsonText.Write(output, link.Address);
        }
        output.Write("}"u8);
    }
}
