using ConsumerSafety.Api.Feed.Output.Rows;
using ConsumerSafety.Api.Feed.Protocol;

namespace ConsumerSafety.Api.Feed.Output;

/// <summary>Keeps how entities were last written: a request is mostly answered in the same form.</summary>
internal sealed class PlanSlot
{
    private volatile AnswerPlan? _kept;

    /// <summary>The plan in a form. Two threads may make it twice, and it is the same both times.</summary>
    public AnswerPlan Get<TState>(PayloadForm form, TState state, Func<PayloadForm, TState, AnswerPlan> make)
    {
        if (_kept is { } known && known.Form == form)
            return known;
        return _kept = make(form, state);
    }
}

/// <summary>How an answer of entities is written.</summary>
/// <param name="Form">The form.</param>
/// <param name="Entities">How each entity is.</param>
/// <param name="Context">The context URL after the service root.</param>
internal sealed record AnswerPlan(PayloadForm Form, EntityPlan Entities, string Context);
