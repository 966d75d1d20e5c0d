using System.Text;
using System.Text.Json;
using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;

namespace ConsumerSafety.Api.Feed.Model;

/// <summary><c>$metadata</c> in both of its forms, written once (OData CSDL XML and CSDL JSON 4.01).</summary>
internal sealed class MetadataDocument(FeedModel model)
{
    /// <summary>The document in XML, UTF-8. It says version 4.0, which readers of either version take.</summary>
    public byte[] Xml { get; } = WriteXml(model.Edm);

    /// <summary>The document in JSON, UTF-8.</summary>
    public byte[] Json { get; } = WriteJson(model.Edm);

    private static byte[] WriteXml(IEdmModel model)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true };
        model.SetEdmVersion(EdmConstants.EdmVersion4);
        using (var writer = XmlWriter.Create(stream, settings))
            Require(CsdlWriter.TryWriteCsdl(model, writer, CsdlTarget.OData, out var errors), errors);
        return stream.ToArray();
    }

    private static byte[] WriteJson(IEdmModel model)
    {
        using var stream = new MemoryStream();
        model.SetEdmVersion(EdmConstants.EdmVersion401);
        using (var writer = new Utf8JsonWriter(stream))
            Require(CsdlWriter.TryWriteCsdl(model, writer, out var errors), errors);
        return stream.ToArray();
    }

    private static void Require(bool isWritten, IEnumerable<EdmError> errors)
    {
        if (!isWritten)
            throw new InvalidOperationException(string.Join("; ", errors.Select(error => error.ErrorMessage)));
    }
}
