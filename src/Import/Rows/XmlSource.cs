using System.Xml;
using System.Xml.Linq;

namespace ConsumerSafety.Import.Rows;

/// <summary>The elements of one name in an XML document, wherever they stand. Document types are refused.</summary>
internal sealed class XmlSource(string element) : IRowSource
{
    static XmlSource() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public IEnumerable<FileRow> Read(string path, bool isCheck)
    {
        using var stream = new CountingStream(File.OpenRead(path), ImportLimits.RowBytes);
        using var reader = XmlReader.Create(stream, new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersFromEntities = 1024,
        });
        var number = 0L;
        while (Next(reader, stream, number) is { } row)
        {
            number++;
            yield return new(number, isCheck ? null : $"{element}[{number}]", new XmlRecord(row), null);
        }
        if (number == 0)
            throw new UnreadableFileException(FileReasons.NoElement(element));
    }

    private XElement? Next(XmlReader reader, CountingStream stream, long number)
    {
        try
        {
            stream.Renew();
            while (reader.NodeType == XmlNodeType.Element && reader.LocalName == element && !reader.EOF
                || reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.Depth > 64)
                    throw new XmlException("The elements are nested too deeply.");
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == element)
                    return ReadElement(reader);
                stream.Renew();
            }
            return null;
        }
        catch (XmlException exception)
        {
            throw new UnreadableFileException(
                FileReasons.NotXml(exception.LineNumber, exception.LinePosition, exception.Message.Split(" Line ")[0]));
        }
        catch (BudgetExceededException)
        {
            throw new UnreadableFileException(FileReasons.TooLong(number));
        }
    }

    /// <summary>Builds the element without recursion, so that nesting cannot exhaust the stack.</summary>
    private static XElement ReadElement(XmlReader reader)
    {
        var root = Start(reader, out var isEmpty);
        var depth = reader.Depth;
        var open = isEmpty ? null : root;
        while (open is not null && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth - depth > 64)
                        throw new XmlException("The elements are nested too deeply.");
                    var child = Start(reader, out isEmpty);
                    open.Add(child);
                    if (!isEmpty)
                        open = child;
                    break;
                case XmlNodeType.EndElement:
                    open = open.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                case XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    open.Add(new XText(reader.Value));
                    break;
            }
        }
        reader.Read();
        return root;
    }

    private static XElement Start(XmlReader reader, out bool isEmpty)
    {
        isEmpty = reader.IsEmptyElement;
        var element = new XElement(XName.Get(reader.LocalName));
        while (reader.MoveToNextAttribute())
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/" && reader.LocalName != "xmlns")
                element.SetAttributeValue(XName.Get(reader.LocalName), reader.Value);
        reader.MoveToElement();
        return element;
    }
}
