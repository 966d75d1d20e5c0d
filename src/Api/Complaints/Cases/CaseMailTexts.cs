using System.Collections.Frozen;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using static ConsumerSafety.Domain.Complaints.ComplaintMove;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>What persons are told of moves; {0} is what the move is about.</summary>
internal static class CaseMailTexts
{
    public static readonly LocalizedText Subject = new("您的投诉举报 {0} 有新进展", "There is news about your complaint {0}");

    public static readonly LocalizedText Frame = new(
        "编号：{0}\n\n{1}\n\n凭编号和口令可以查看办理情况并与承办人员沟通：\n{2}\n",
        "Number: {0}\n\n{1}\n\nWith number and passphrase you can see how it goes and write to the officer:\n{2}\n");

    private static readonly FrozenDictionary<ComplaintMove, LocalizedText> s_sentences =
        new Dictionary<ComplaintMove, LocalizedText>
        {
            [Take] = new("承办人员已开始办理。", "An officer has taken it on."),
            [Assign] = new("已交由承办人员办理。", "It has been handed to an officer."),
            [Forward] = new("已移送{0}办理。", "It has been passed on to {0}, which deals with it from now on."),
            [Accept] = new("您的投诉已受理，将组织调解。", "Your complaint has been accepted. Mediation begins."),
            [Refuse] = new("您的投诉不予受理。法律依据：{0}", "Your complaint has not been accepted. Legal ground: {0}"),
            [Settle] = new("双方已达成调解协议。", "You and the business have come to an agreement."),
            [EndMediation] = new("调解终止，双方未达成协议。", "Mediation has ended without an agreement."),
            [OpenCase] = new("对您举报的事项已立案。", "A case has been opened on what you reported."),
            [DeclineCase] = new(
                "对您举报的事项不予立案。法律依据：{0}", "No case has been opened on what you reported. Legal ground: {0}"),
            [ExtendDecision] = new(
                "是否立案的决定已依法延期。", "The decision whether to open a case has been put off, as the law allows."),
            [Conclude] = new("对您举报的事项已作出处理决定。", "The case on what you reported has been decided."),
            [Merge] = new(
                "已并入另一件相同事项一并办理；您原来的内容和消息仍可查看。",
                "It goes on together with another complaint about the same. What you wrote can still be read."),
            [Split] = new(
                "其中一部分已另立一件，编号和口令如下：\n{0}",
                "A part of it has become a complaint of its own. Its number and passphrase:\n{0}"),
            [Link] = new("相关公告：{0}", "Notices about it: {0}"),
            [WriteToPerson] = new("承办人员给您的消息：", "The officer writes to you:"),
            [AskBusiness] = new("已要求经营者答复。", "The business has been asked to answer."),
            [EnterAnswer] = new("经营者已答复。", "The business has answered."),
            [Uphold] = new("经复核，维持原处理结果。", "It was looked at again, and the outcome stands."),
            [Reopen] = new("经复核，重新办理。", "It was looked at again, and is taken up anew."),
        }.ToFrozenDictionary();

    /// <summary>The sentence about a move; null when the person is not told of it.</summary>
    public static LocalizedText? Of(ComplaintMove move) => s_sentences.GetValueOrDefault(move);
}
