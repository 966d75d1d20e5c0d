namespace ConsumerSafety.Domain.Notices;

/// <summary>The kind of decision a counterfeit ruling is.</summary>
public enum CaseType
{
    /// <summary>行政处罚: a regulator's penalty.</summary>
    AdministrativePenalty,

    /// <summary>民事判决: a civil judgment.</summary>
    CivilJudgment,

    /// <summary>刑事判决: a criminal judgment.</summary>
    CriminalJudgment,

    /// <summary>公益诉讼: public-interest litigation.</summary>
    PublicInterestLitigation,
}
