using System.Globalization;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>Checks what goes with a move, and looks up what it is about.</summary>
public sealed class CaseCheck(
    AccountStore accounts, AgencyStore agencies, NoticeStore notices, ComplaintQueue queue, LegalGrounds grounds)
{
    private const int LongestName = 300;
    private const int MostYears = 10;

    /// <summary>The officers a complaint can be handed to, by name.</summary>
    public async Task<IReadOnlyList<Account>> ReadOfficersAsync(
        string agencyId, CancellationToken cancellationToken) =>
        [.. (await accounts.ReadAsync(agencyId, cancellationToken)).Where(account => CanWork(account, agencyId))];

    internal async Task<CaseSubject> ReadAsync(
        Complaint present, CaseRequest request, CaseShape shape, DateOnly today, CancellationToken token)
    {
        var typed = request.Text?.ReplaceLineEndings("\n").Trim() ?? "";
        var subject = new CaseSubject { Text = typed.Length > 0 ? typed : null };
        if (typed.Length > PersonDesk.MostCharacters || (shape.NeedsText && typed.Length == 0))
            subject.Refuse(nameof(request.Text), shape.NeedsText ? CaseTexts.Text : CaseTexts.LongText, null);
        await (shape.Field switch
        {
            CaseField.Officer => ReadOfficerAsync(present, request, subject, token),
            CaseField.Agency => ReadAgencyAsync(present, request, subject, token),
            CaseField.Complaint => ReadTargetAsync(present, request, subject, token),
            CaseField.Notices => ReadNoticesAsync(present, request, subject, token),
            _ => Task.CompletedTask,
        });
        if (shape.Field == CaseField.Ground)
            ReadGround(request, subject, today);
        else if (shape.Field == CaseField.Business)
            ReadBusiness(present, request, subject);
        else if (shape.Field == CaseField.Part)
            ReadPart(present, request, subject);
        else if (shape.Field == CaseField.Day)
            ReadDay(request, subject, today);
        return subject;
    }

    private async Task ReadOfficerAsync(
        Complaint present, CaseRequest request, CaseSubject subject, CancellationToken token)
    {
        var account = await accounts.FindAsync(request.OfficerId ?? "", token);
        if (account is null || !CanWork(account, present.AgencyId))
            subject.Refuse(nameof(request.OfficerId), CaseTexts.Officer, request.OfficerId);
        else
            subject.Key = account.Id;
    }

    private async Task ReadAgencyAsync(
        Complaint present, CaseRequest request, CaseSubject subject, CancellationToken token)
    {
        var agency = (await agencies.ReadAllAsync(token)).FirstOrDefault(one => one.Id == request.AgencyId);
        if (agency is null || agency.Id == present.AgencyId)
            subject.Refuse(nameof(request.AgencyId), CaseTexts.Agency, request.AgencyId);
        else
            (subject.Key, subject.About) = (agency.Id, new(agency.Name, agency.EnglishName));
    }

    private async Task ReadTargetAsync(
        Complaint present, CaseRequest request, CaseSubject subject, CancellationToken token)
    {
        var number = ComplaintNumber.Read(request.Number);
        var found = number is null
            ? []
            : await queue.ReadAsync(new() { AgencyId = present.AgencyId, Number = number, Limit = 1 }, token);
        if (found is [var target] && target.Id != present.Id && target.Kind == present.Kind
            && ComplaintMoves.IsOpen(target.State))
            (subject.Key, subject.Target) = (target.Number, target);
        else
            subject.Refuse(nameof(request.Number), CaseTexts.Complaint, request.Number);
    }

    private async Task ReadNoticesAsync(
        Complaint present, CaseRequest request, CaseSubject subject, CancellationToken token)
    {
        subject.NoticeIds = [.. request.NoticeIds.Select(id => id.Trim().ToUpperInvariant())
            .Where(id => id.Length > 0).Distinct()];
        if (subject.NoticeIds.Count > ComplaintLimits.Notices)
        {
            subject.Refuse(nameof(request.NoticeIds), CaseTexts.Notice, null);
            return;
        }
        foreach (var id in subject.NoticeIds.Except(present.Subject.NoticeIds))
            if (await notices.FindAsync(id, token) is null)
                subject.Refuse(nameof(request.NoticeIds), CaseTexts.Notice, id);
        var added = string.Join(", ", subject.NoticeIds.Except(present.Subject.NoticeIds));
        if (added.Length > 0)
            subject.About = new(added, added);
        subject.Key = string.Join(' ', subject.NoticeIds);
    }

    private void ReadGround(CaseRequest request, CaseSubject subject, DateOnly today)
    {
        if (grounds.For(request.Move, today).FirstOrDefault(one => one.Id == request.Ground) is { } ground)
            (subject.Key, subject.About) = (ground.Id, Cite(ground));
        else
            subject.Refuse(nameof(request.Ground), CaseTexts.Ground, request.Ground);
    }

    private static void ReadBusiness(Complaint present, CaseRequest request, CaseSubject subject)
    {
        if (!string.IsNullOrWhiteSpace(request.BusinessEmail))
        {
            subject.BusinessEmail = MailAddress.Read(request.BusinessEmail);
            if (subject.BusinessEmail is null)
                subject.Refuse(nameof(request.BusinessEmail), CaseTexts.Email, request.BusinessEmail);
        }
        if (request.TellsWho && !BusinessLetter.MayTell(present))
            subject.Refuse(nameof(request.TellsWho), CaseTexts.TellsWho, "true");
    }

    private static void ReadPart(Complaint present, CaseRequest request, CaseSubject subject)
    {
        if (request.PartKind is not { } kind || !Enum.IsDefined(kind)
            || (kind == ComplaintKind.Dispute && present.IsAnonymous))
            subject.Refuse(nameof(request.PartKind), CaseTexts.PartKind, request.PartKind?.ToString());
        if (request.PartName?.Trim() is not { Length: > 0 and <= LongestName } name || name.Any(char.IsControl))
            subject.Refuse(nameof(request.PartName), CaseTexts.PartName, request.PartName);
    }

    private static void ReadDay(CaseRequest request, CaseSubject subject, DateOnly today)
    {
        if (request.Until is { } day && day >= today && day <= today.AddYears(MostYears))
            (subject.Until, subject.Key) = (day, day.ToString("O", CultureInfo.InvariantCulture));
        else
            subject.Refuse(
                nameof(request.Until), CaseTexts.Until, request.Until?.ToString("O", CultureInfo.InvariantCulture));
    }

    private static LocalizedText Cite(LegalGround ground) => new(
        $"{ground.Text.Chinese}（{ground.Source.Chinese}）", $"{ground.Text.English} ({ground.Source.English})");

    private static bool CanWork(Account account, string agencyId) =>
        account.State == AccountState.Active && account.ToCaller().Can(Permission.WorkComplaints, agencyId);
}
