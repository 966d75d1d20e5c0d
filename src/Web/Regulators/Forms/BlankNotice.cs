using System.Text;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>A notice in which nothing stands yet.</summary>
internal static class BlankNotice
{
    /// <summary>A blank notice of a kind.</summary>
    public static Notice Of(NoticeKind kind) => NoticeJson.ReadNotice(
        Encoding.UTF8.GetBytes($$"""{"Kind":"{{kind}}","Title":"","PublisherId":""}"""));
}
