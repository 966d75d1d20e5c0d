using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Storage.Catalogue;

namespace ConsumerSafety.Storage.Signals;

/// <summary>What a row of Signals repeats of the signal, to be asked for.</summary>
internal static class SignalColumns
{
    public static readonly DocumentColumns All = DocumentColumns.Of<Signal>(
        ["Subject", "SubjectKey", "State", "FoundAt", "DraftId"],
        signal =>
        [
            signal.Subject.ToString(), signal.Key, signal.State.ToString(), signal.FoundAt,
            signal.Judgement?.DraftId,
        ]);
}
