using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;

namespace ConsumerSafety.Api.Feed.Model;

/// <summary><c>$metadata</c> in both of its forms, written once (OData CSDL XML and CSDL JSON 4.01).</summary>
internal sealed class MetadataDocument(FeedModel model)
{
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document in XML for clients of version 4.01, UTF-8.</summary>
    public byte[] Xml { get; } = WriteXml(model.Edm, EdmConstants.EdmVersion401);

    /// <summary>The document in XML for clients of version 4.0, UTF-8.</summary>
    public byte[] Xml40 { get; } = WriteXml(model.Edm, EdmConstants.EdmVersion4);

    /// <summary>The document in JSON, UTF-8.</summary>
    public byte[] Json { get; } = WriteJson(model.Edm);

    private static byte[] WriteXml(IEdmModel model, Version version)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true };
        model.SetEdmVersion(version);
        using (var writer = XmlWriter.Create(stream, settings))
            Require(CsdlWriter.TryWriteCsdl(model, writer, CsdlTarget.OData, out var errors), errors);
        return stream.ToArray();
    }

    private static byte[] WriteJson(IEdmModel model)
    {
        using var stream = new MemoryStream();
        model.SetEdmVersion(EdmConstants.EdmVersion401);
        using (var writer = new Utf8JsonWriter(stream, s_json))
            Require(CsdlWriter.TryWriteCsdl(model, writer, out var errors), errors);
        return stream.ToArray();
    }

    private static void Require(bool isWritten, IEnumerable<EdmError> errors)
    {
        if (!isWritten)
            throw new InvalidOperationException(string.Join("; ", errors.Select(error => error.ErrorMessage)));
    }
}
