using System.Globalization;
using System.Text.RegularExpressions;

namespace ConsumerSafety.Api.Fetching;

/// <summary>The address of a source, with days put in.</summary>
internal static partial class FetchAddress
{
    /// <summary>The address to ask for what came between two days.</summary>
    public static Uri Fill(string template, DateOnly since, DateOnly today) => new(Placeholder().Replace(
        template,
        place => (place.Groups["name"].ValueSpan is "since" ? since : today)
            .ToString(place.Groups["form"].Value, CultureInfo.InvariantCulture)));

    /// <summary>Whether a template gives an address.</summary>
    public static bool IsValid(string template)
    {
        var filled = Placeholder().Replace(template, "0");
        return !filled.AsSpan().ContainsAny('{', '}')
            && Uri.TryCreate(filled, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
    }

    [GeneratedRegex("\\{(?<name>since|today):(?<form>yyyy-MM-dd|yyyyMMdd|dd/MM/yyyy)\\}")]
    private static partial Regex Placeholder();
}
