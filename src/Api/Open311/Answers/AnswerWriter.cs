using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace ConsumerSafety.Api.Open311.Answers;

/// <summary>Writes answers as GeoReport v2 shows them, in UTF-8.</summary>
internal static class AnswerWriter
{
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly XmlWriterSettings s_xml = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    /// <summary>The type of a form, with its charset as the specification asks for.</summary>
    public static string TypeOf(AnswerForm form) =>
        form == AnswerForm.Json ? "application/json; charset=utf-8" : "text/xml; charset=utf-8";

    /// <summary>An answer.</summary>
    /// <param name="form">What it is written as.</param>
    /// <param name="root">What XML calls the whole.</param>
    /// <param name="node">The whole.</param>
    public static byte[] Write(AnswerForm form, string root, Node node)
    {
        using var stream = new MemoryStream();
        if (form == AnswerForm.Json)
            using (var json = new Utf8JsonWriter(stream, s_json))
                Write(json, node);
        else
            using (var xml = XmlWriter.Create(stream, s_xml))
            {
                xml.WriteStartElement(root);
                Write(xml, node);
                xml.WriteEndElement();
            }
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Node node)
    {
        switch (node)
        {
            case Node.Fields fields:
                json.WriteStartObject();
                foreach (var (name, member) in fields.Members)
                {
                    json.WritePropertyName(name);
                    Write(json, member);
                }
                json.WriteEndObject();
                break;
            case Node.Rows rows:
                json.WriteStartArray();
                foreach (var item in rows.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case Node.Value value:
                JsonSerializer.Serialize(json, value.Content, value.Content?.GetType() ?? typeof(object));
                break;
        }
    }

    private static void Write(XmlWriter xml, Node node)
    {
        switch (node)
        {
            case Node.Fields fields:
                foreach (var (name, member) in fields.Members)
                    Write(xml, name, member);
                break;
            case Node.Rows rows:
                foreach (var item in rows.Items)
                    Write(xml, rows.Item, item);
                break;
            case Node.Value { Content: { } content }:
                xml.WriteString(Clean(content is bool truth
                    ? XmlConvert.ToString(truth)
                    : Convert.ToString(content, CultureInfo.InvariantCulture)!));
                break;
        }
    }

    private static void Write(XmlWriter xml, string name, Node node)
    {
        xml.WriteStartElement(name);
        Write(xml, node);
        xml.WriteEndElement();
    }

    // What a caller sent may stand in an answer, and XML has characters that cannot be written at all.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)
                ? rune.ToString()
                : "\uFFFD");
        return clean.ToString();
    }
}
