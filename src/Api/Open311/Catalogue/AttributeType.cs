namespace ConsumerSafety.Api.Open311.Catalogue;

/// <summary>How an attribute is asked for; GeoReport v2 writes the names in lower case.</summary>
internal enum AttributeType
{
    /// <summary>A text of one line.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, or an instant with its zone.</summary>
    DateTime,

    /// <summary>A text of any number of lines.</summary>
    Text,

    /// <summary>One of a list.</summary>
    SingleValueList,

    /// <summary>Any of a list.</summary>
    MultiValueList,
}
