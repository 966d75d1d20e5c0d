using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Mail;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>
/// The request to a business. It says who complains only in a dispute whose person agreed to that; of a report it says
/// nothing but the product and what the officer asks.
/// </summary>
internal static class BusinessLetter
{
    /// <summary>Whether the business may be told who complains.</summary>
    public static bool MayTell(Complaint complaint) =>
        complaint is { Kind: ComplaintKind.Dispute, MayShareWithBusiness: true, IsAnonymous: false };

    /// <summary>The text; null when it would tell who the person is without consent.</summary>
    public static string? Write(Complaint complaint, PersonalPart person, string text, bool tellsWho, string agency)
    {
        var mayTell = tellsWho && MayTell(complaint);
        List<string> lines =
        [
            $"{agency}就一件涉及贵单位的{(complaint.Kind == ComplaintKind.Dispute ? "投诉" : "举报")}，请贵单位答复。",
            "", $"编号：{complaint.Number}", .. Subject(complaint.Subject),
        ];
        if (mayTell)
            lines.AddRange(Who(complaint, person));
        lines.AddRange(["", text, "", "请直接回复上述机关，并注明编号。"]);
        var letter = string.Join('\n', lines);
        return mayTell || !IdentityGuard.Tells(person, letter) ? letter : null;
    }

    /// <summary>The letter as a mail.</summary>
    public static OutgoingMail Mail(Complaint complaint, string letter, string recipient) =>
        new(recipient, "zh-CN", $"请答复：{complaint.Number}", letter);

    private static IEnumerable<string> Subject(ComplaintSubject subject) => Lines(
        ("产品", subject.Name), ("品牌", subject.Brand), ("型号", subject.Model), ("批次", subject.Batch),
        ("条码", subject.Gtin), ("电梯编号", subject.LiftRegistrationCode));

    private static IEnumerable<string> Who(Complaint complaint, PersonalPart person) => Lines(
        ("购买日期", complaint.Purchase.BoughtOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
        ("购买平台", complaint.Purchase.Platform), ("订单号", person.OrderNumber), ("投诉人", person.Name),
        ("电话", person.Phone), ("电子邮箱", person.Email));

    private static IEnumerable<string> Lines(params (string Label, string? Value)[] lines) =>
        lines.Where(line => line.Value is not null).Select(line => $"{line.Label}：{line.Value}");
}
