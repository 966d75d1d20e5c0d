namespace ConsumerSafety.Domain.Complaints;

/// <summary>What a person wants with a complaint (SAMR order 20 of 2019, article 3).</summary>
public enum ComplaintKind
{
    /// <summary>投诉: something from the seller, such as the money back.</summary>
    Dispute,

    /// <summary>举报: to tell of a violation of the law; may be anonymous.</summary>
    Report,
}
