using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>A move that is checked and may be made: everything that is written with it, in one transaction.</summary>
/// <param name="Caller">Who makes it.</param>
/// <param name="Present">The complaint as it stands.</param>
/// <param name="Rule">The line of the table.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Subject">What the move is about.</param>
/// <param name="Shape">What the move asks for.</param>
/// <param name="Now">When it is made.</param>
/// <param name="Clock">Works out the deadlines.</param>
/// <param name="Mail">Writes to the person.</param>
internal sealed record CasePlan(
    Caller Caller, Complaint Present, ComplaintRule Rule, CaseRequest Request, CaseSubject Subject, CaseShape Shape,
    DateTimeOffset Now, CaseClock Clock, CaseMail Mail)
{
    private ComplaintMove Move => Rule.Move;

    private DateOnly Today => ChinaTime.DayOf(Now);

    /// <summary>The changes; the first is of the complaint itself.</summary>
    /// <param name="agency">The name of the agency it lies with.</param>
    /// <param name="merged">The complaints that go on in it.</param>
    public IReadOnlyList<CaseChange> Changes(string agency, IReadOnlyList<Complaint> merged)
    {
        var next = Next();
        var part = Move == ComplaintMove.Split ? CasePartMaker.Make(this, Clock, Today) : null;
        if (part is not null)
        {
            var receipt = $"{part.Complaint.Number}\n{part.Passphrase}";
            Subject.About = new(receipt, receipt);
            Subject.Key = part.Complaint.Number;
        }
        var own = new CaseChange(next, Entry(next))
        {
            Part = part,
            Write = person => Letters(next, person, agency),
        };
        return Subject.Target is { } target
            ? [own, TakeIn(target)]
            : [own, .. merged.Select(one => TellOutcome(one))];
    }

    /// <summary>The next version.</summary>
    private Complaint Next()
    {
        var isBack = Move is ComplaintMove.Uphold;
        var state = isBack ? Present.StateBeforeAppeal!.Value : Rule.To ?? Present.State;
        // To uphold a decision is none of its own.
        var isDecision = !isBack && state != Present.State && !ComplaintMoves.IsOpen(state);
        var isLeft = isBack || Move == ComplaintMove.Reopen;
        var next = Present with
        {
            Version = Present.Version + 1,
            State = state,
            StateBeforeAppeal = isLeft ? null : Present.StateBeforeAppeal,
            Deadlines = Clock.After(Present, Rule, Today),
            DecidedAt = isDecision ? Now : Move == ComplaintMove.Reopen ? null : Present.DecidedAt,
            DecidedById = isDecision ? Caller.AccountId : Present.DecidedById,
        };
        return Move switch
        {
            ComplaintMove.Take or ComplaintMove.Reopen => next with
            {
                OfficerId = Caller.AccountId, LegalGround = Move == ComplaintMove.Take ? next.LegalGround : null,
            },
            ComplaintMove.Assign => next with { OfficerId = Subject.Key },
            ComplaintMove.Forward => next with { AgencyId = Subject.Key!, OfficerId = null },
            ComplaintMove.Refuse or ComplaintMove.DeclineCase => next with { LegalGround = Subject.Key },
            ComplaintMove.Merge => next with { MergedIntoId = Subject.Target!.Id },
            ComplaintMove.Hold => next with { HeldUntil = Subject.Until },
            ComplaintMove.Link => next with { Subject = next.Subject with { NoticeIds = Subject.NoticeIds } },
            _ => next,
        };
    }

    private ComplaintEntry Entry(Complaint next)
    {
        var sender = Move == ComplaintMove.EnterAnswer ? MessageSender.Business : MessageSender.Officer;
        var text = Move switch
        {
            ComplaintMove.Split => $"{CaseMailTexts.Of(Move)!.In(next.Language)}"
                .Replace("{0}", Subject.About!.Chinese, StringComparison.Ordinal)
                + (Subject.Text is null ? "" : "\n\n" + Subject.Text),
            ComplaintMove.AskBusiness when Request.TellsWho => Subject.Text + "\n\n" + s_told,
            _ => Subject.Text,
        };
        return new(Caller.Actor, AuditAction.Updated, Subject.Key is { Length: > 0 } key ? $"{Move} {key}" : $"{Move}")
        {
            Messages = text is null
                ? []
                : [new(0, default, sender, Shape.Audience, "", text)],
        };
    }

    private static readonly string s_told = "（已经投诉人同意，告知其姓名和联系方式 / who complains was told, by consent）";

    private List<OutgoingMail>? Letters(Complaint next, PersonalPart? person, string agency)
    {
        List<OutgoingMail> mails = [];
        if (Move == ComplaintMove.AskBusiness)
        {
            if (person is null
                || BusinessLetter.Write(next, person, Subject.Text!, Request.TellsWho, agency) is not { } letter)
                return null;
            if (Subject.BusinessEmail is { } business)
                mails.Add(BusinessLetter.Mail(next, letter, business));
        }
        // Notices that are only taken out are nothing to be told of.
        var isSilent = Move == ComplaintMove.Link && Subject.About is null;
        var text = Shape.Audience == MessageAudience.Person ? Subject.Text : null;
        if (!isSilent && Mail.Write(next, Move, Subject.About, text, person?.Email) is { } mail)
            mails.Add(mail);
        return mails;
    }

    private CaseChange TakeIn(Complaint target) => new(
        target with
        {
            Version = target.Version + 1,
            MergedIds = [.. target.MergedIds, Present.Id],
            // Whoever came first waits no longer for that.
            Deadlines =
            [
                .. target.Deadlines.Select(own => Present.Deadlines
                    .FirstOrDefault(other => other.Id == own.Id && other.StartsOn < own.StartsOn) ?? own),
            ],
        },
        new(Caller.Actor, AuditAction.Updated, $"TakeIn {Present.Number}"));

    // What was written to one person may be about that person: the others are told the outcome alone.
    private CaseChange TellOutcome(Complaint merged)
    {
        var next = merged with { Version = merged.Version + 1 };
        return new(next, new(Caller.Actor, AuditAction.Updated, $"Outcome {Move}"))
        {
            Write = person => Mail.Write(next, Move, Subject.About, null, person?.Email) is { } mail ? [mail] : [],
        };
    }
}
