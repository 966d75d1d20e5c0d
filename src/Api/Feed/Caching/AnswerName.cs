using System.Security.Cryptography;
using System.Text;

namespace ConsumerSafety.Api.Feed.Caching;

/// <summary>A short name for everything an answer depends on but the state of the index.</summary>
/// <param name="Root">The service root, which links begin with.</param>
/// <param name="Form">The representation: level of metadata, size of page and the like.</param>
/// <param name="Version">The version of OData.</param>
/// <param name="Hash">The name.</param>
internal sealed record AnswerName(string Root, string Form, string Version, string Hash)
{
    private const int HashLength = 8;
    private static readonly string s_build = typeof(AnswerName).Module.ModuleVersionId.ToString("N");

    /// <summary>The name of the answer to a text, in a representation, by this build.</summary>
    public static AnswerName Of(string text, string root, string form, string version)
    {
        var all = string.Join('\n', s_build, text, root, form, version);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, HashLength);
        return new(root, form, version, Convert.ToHexStringLower(hash));
    }
}
