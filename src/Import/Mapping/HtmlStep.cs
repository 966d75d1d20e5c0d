using System.Net;
using System.Text.RegularExpressions;

namespace ConsumerSafety.Import.Mapping;

/// <summary><c>html</c>: the text of a piece of HTML; blocks end a line.</summary>
internal sealed partial class HtmlStep : EachStep
{
    protected override void Turn(string value, Scope scope, List<string> turned)
    {
        if (!value.AsSpan().ContainsAny('&', '<'))
        {
            turned.Add(value);
            return;
        }
        var text = WebUtility.HtmlDecode(value);
        text = Block().Replace(text, "\n");
        text = Tag().Replace(text, "");
        turned.Add(WebUtility.HtmlDecode(text).Replace('\u00A0', ' '));
    }

    [GeneratedRegex(@"<(br|/p|/div|/li|/tr|/h[1-6])\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"<[a-z/!][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
