using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Publishing;

/// <summary>What the desk says when something cannot be done.</summary>
internal static class DeskTexts
{
    public static readonly LocalizedText NoRight =
        new("您没有在该机构进行此操作的权限。", "You have no right to do that for this agency.");

    public static readonly LocalizedText OwnWork = new(
        "起草人、最后修改人和紧急发布人不能审核自己的稿件，须由他人审核。",
        "It is your own work: somebody who neither began it, nor changed it last, nor published it has to review it.");

    public static readonly LocalizedText OtherPublisher =
        new("该公告由其他机构发布。", "The notice was published by another agency.");

    public static readonly LocalizedText Withdrawn = new(
        "公告已撤回，只能恢复。", "The notice is withdrawn; it can only be reinstated.");

    public static readonly LocalizedText InForce = new(
        "公告有效，无需恢复。", "The notice is in force; there is nothing to reinstate.");

    public static readonly LocalizedText KindStays =
        new("与已发布公告相同的类别", "the kind of the published notice, which a notice keeps");

    public static readonly LocalizedText Campaign = new("已有专项行动的代码", "the identifier of a campaign");

    public static readonly LocalizedText Comment =
        new("至少一条意见", "at least one comment that says what to change");

    public static readonly LocalizedText FewerComments = new(
        $"至多 {DraftRules.CommentLimit} 条意见", $"at most {DraftRules.CommentLimit} comments on one draft");

    public static readonly LocalizedText Smaller = new(
        "内容过大：草稿最多 8 MB", "less text: a draft has at most 8 MB");

    public static readonly LocalizedText MovedOn = new(
        "到发布时间时，公告已有更新的版本，须先合并。",
        "When its time came, the notice had a newer version than the one this was made from; merge them first.");

    public static LocalizedText NotInState(DraftState state, DraftMove move) => new(
        $"草稿状态为 {state}，不能进行 {move}。", $"The draft is {state}; {move} cannot be done with it.");
}
