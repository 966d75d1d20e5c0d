using System.Xml.Linq;
using ConsumerSafety.Import.Mapping;

namespace ConsumerSafety.Import.Rows;

/// <summary>An XML element; <c>@name</c> is an attribute. Namespaces are not looked at.</summary>
internal sealed class XmlRecord(XElement element) : Record
{
    public override string? Text => element.Value;

    public override bool HasParts => element.HasElements;

    public override bool Has(PathSegment segment)
    {
        List<Record> found = [];
        Find(segment, found);
        return found.Count > 0;
    }

    public override void Find(PathSegment segment, List<Record> found)
    {
        if (segment.Name.StartsWith('@'))
        {
            foreach (var attribute in element.Attributes())
                if (attribute.Name.LocalName == segment.Name[1..])
                    found.Add(new TextRecord(attribute.Value, null));
            return;
        }
        if (segment.Name == "value")
            found.Add(this);
        foreach (var child in element.Elements())
            if (child.Name.LocalName == segment.Name)
                found.Add(new XmlRecord(child));
    }
}
