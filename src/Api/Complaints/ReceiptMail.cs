using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Domain.Validation;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Complaints;

/// <summary>The mail that tells a person number and passphrase of a complaint.</summary>
public sealed class ReceiptMail(IOptions<PublicAddressOptions> address)
{
    private static readonly LocalizedText s_subject = new("已收到您的投诉举报 {0}", "Your complaint {0} has been received");

    private static readonly LocalizedText s_text = new(
        """
        我们已收到您提交的内容。

        编号：{0}
        口令：{1}

        凭编号和口令可以查询进度、补充材料、与承办人员沟通：
        {2}

        请妥善保管口令，不要转发本邮件。
        """,
        """
        We have received what you sent.

        Number: {0}
        Passphrase: {1}

        With both you can see how it goes, add to it and write to the officer:
        {2}

        Keep the passphrase to yourself and do not pass this mail on.
        """);

    /// <summary>The mail.</summary>
    public OutgoingMail Write(Complaint complaint, string passphrase, string recipient)
    {
        var isChinese = complaint.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var path = (isChinese ? "" : "/en") + "/complaints";
        return new(
            recipient, complaint.Language, Fill(s_subject, complaint.Language, complaint.Number),
            Fill(s_text, complaint.Language, complaint.Number, passphrase, address.Value.Of(path)));
    }

    private static string Fill(LocalizedText text, string language, params object[] values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, text.In(language), values);
}
