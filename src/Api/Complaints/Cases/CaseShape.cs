using System.Collections.Frozen;
using ConsumerSafety.Domain.Complaints;
using static ConsumerSafety.Domain.Complaints.ComplaintMove;
using static ConsumerSafety.Domain.Complaints.MessageAudience;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>What an officer's move asks for.</summary>
/// <param name="Move">The move.</param>
/// <param name="Audience">Who reads the text that goes with it.</param>
/// <param name="NeedsText">Whether there has to be one.</param>
/// <param name="Field">What else it asks for.</param>
public sealed record CaseShape(
    ComplaintMove Move, MessageAudience Audience, bool NeedsText, CaseField Field = CaseField.None)
{
    private static readonly FrozenDictionary<ComplaintMove, CaseShape> s_shapes = new CaseShape[]
    {
        new(Take, Officers, NeedsText: false),
        new(Assign, Officers, NeedsText: false, CaseField.Officer),
        new(Forward, Officers, NeedsText: true, CaseField.Agency),
        new(Accept, Person, NeedsText: false),
        // The person is told the reasons (SAMR order 20 of 2019, article 14).
        new(Refuse, Person, NeedsText: true, CaseField.Ground),
        new(Settle, Person, NeedsText: true),
        new(EndMediation, Person, NeedsText: true),
        new(OpenCase, Person, NeedsText: false),
        new(DeclineCase, Person, NeedsText: true, CaseField.Ground),
        new(ExtendDecision, Person, NeedsText: true),
        new(Conclude, Person, NeedsText: true),
        new(Merge, Person, NeedsText: false, CaseField.Complaint),
        new(Split, Person, NeedsText: false, CaseField.Part),
        new(Link, Officers, NeedsText: false, CaseField.Notices),
        new(WriteToPerson, Person, NeedsText: true),
        new(Note, Officers, NeedsText: true),
        new(AskBusiness, Business, NeedsText: true, CaseField.Business),
        new(EnterAnswer, Business, NeedsText: true),
        new(Uphold, Person, NeedsText: true),
        new(Reopen, Person, NeedsText: true),
        new(Hold, Officers, NeedsText: true, CaseField.Day),
    }.ToFrozenDictionary(shape => shape.Move);

    /// <summary>The shape of a move; null when it is none of an officer's.</summary>
    public static CaseShape? Find(ComplaintMove move) => s_shapes.GetValueOrDefault(move);
}
