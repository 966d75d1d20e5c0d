using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>How a body is compressed on its way (RFC 9110, 8.4.1).</summary>
internal enum ContentCoding
{
    /// <summary>Not at all.</summary>
    Identity,

    /// <summary>The format of RFC 1952.</summary>
    Gzip,

    /// <summary>The format of RFC 7932.</summary>
    Brotli,
}

/// <summary>Chooses the coding from <c>Accept-Encoding</c> (RFC 9110, 12.5.3).</summary>
internal static class ContentCodings
{
    /// <summary>The name of a coding in headers; null for none.</summary>
    public static string? Name(ContentCoding coding) => coding switch
    {
        ContentCoding.Gzip => "gzip",
        ContentCoding.Brotli => "br",
        _ => null,
    };

    /// <summary>
    /// The coding the client likes best; of equal ones Brotli, then gzip. A client that accepts nothing we have gets
    /// the body as it is.
    /// </summary>
    public static ContentCoding Choose(StringValues accepted)
    {
        if (accepted.Count == 0 || accepted is ["" or "identity"])
            return ContentCoding.Identity;
        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var values))
            return ContentCoding.Identity;
        var (best, quality) = (ContentCoding.Identity, 0.0);
        foreach (var coding in (ReadOnlySpan<ContentCoding>)[ContentCoding.Brotli, ContentCoding.Gzip])
            if (Quality(values, coding) is var own && own > quality)
                (best, quality) = (coding, own);
        return best;
    }

    private static double Quality(IList<StringWithQualityHeaderValue> values, ContentCoding coding)
    {
        var any = 0.0;
        foreach (var value in values)
            if (value.Value.Equals(Name(coding), StringComparison.OrdinalIgnoreCase)
                || (coding == ContentCoding.Gzip && value.Value.Equals("x-gzip", StringComparison.OrdinalIgnoreCase)))
                return value.Quality ?? 1;
            else if (value.Value == "*")
                any = value.Quality ?? 1;
        return any;
    }
}
