namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>What a script is told that saved a draft.</summary>
/// <param name="Version">The version of the draft by now.</param>
/// <param name="Base">What was saved, to be sent with the next save.</param>
/// <param name="Saved">When, in words.</param>
/// <param name="Rows">How many rows each list that was sent has by now.</param>
/// <param name="Faults">What could not be read.</param>
public sealed record AutosaveAnswer(
    int Version, string Base, string Saved, IReadOnlyDictionary<string, int> Rows, IReadOnlyList<AutosaveFault> Faults);

/// <summary>An input whose text could not be read.</summary>
/// <param name="Id">The id of the input.</param>
/// <param name="Text">What was expected.</param>
public sealed record AutosaveFault(string Id, string Text);
