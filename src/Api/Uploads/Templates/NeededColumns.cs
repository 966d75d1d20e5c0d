using System.Text;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Api.Uploads.Templates;

/// <summary>The columns that must not be left empty, told by the rules: what they miss in an empty notice.</summary>
internal static class NeededColumns
{
    private static readonly Vocabulary s_nothing = new([], [], []);

    private static readonly Dictionary<NoticeKind, HashSet<string>> s_all =
        Enum.GetValues<NoticeKind>().ToDictionary(kind => kind, Find);

    /// <summary>Whether notices of a kind need a property.</summary>
    public static bool Contains(NoticeKind kind, string property) => s_all[kind].Contains(property);

    private static HashSet<string> Find(NoticeKind kind)
    {
        var empty = NoticeJson.ReadNotice(Encoding.UTF8.GetBytes(
            $$"""{"Kind":"{{kind}}","Title":"-","PublisherId":"-"}"""));
        return
        [
            nameof(Notice.Title), nameof(Notice.ReferenceNumber),
            .. empty.Validate(EntryMode.Typed, s_nothing).Errors.Where(fault => fault.Value is null)
                .Select(fault => fault.Path == nameof(Notice.Products) ? "Products.Name" : fault.Path),
        ];
    }
}
