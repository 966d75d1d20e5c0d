using System.Globalization;
using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Domain.Validation;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>
/// The mail that tells a person of a move, in the person's language: every move of an officer but notes for
/// colleagues. Its subject has the number alone.
/// </summary>
public sealed class CaseMail(IOptions<PublicAddressOptions> address)
{
    /// <summary>The mail; null when the person is not told of such a move, or has no address.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="move">What was done.</param>
    /// <param name="about">What the move is about: an agency, a ground, notices.</param>
    /// <param name="text">What the officer wrote to the person; null for nothing.</param>
    /// <param name="recipient">The person's address; null for none.</param>
    internal OutgoingMail? Write(
        Complaint complaint, ComplaintMove move, LocalizedText? about, string? text, string? recipient)
    {
        if (recipient is null || CaseMailTexts.Of(move) is not { } sentence)
            return null;
        var language = complaint.Language;
        var path = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "/complaints" : "/en/complaints";
        var said = Fill(sentence.In(language), about?.In(language));
        return new(
            recipient, language, Fill(CaseMailTexts.Subject.In(language), complaint.Number),
            Fill(
                CaseMailTexts.Frame.In(language), complaint.Number, text is null ? said : $"{said}\n\n{text}",
                address.Value.Of(path)));
    }

    private static string Fill(string format, params object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, format, values);
}
